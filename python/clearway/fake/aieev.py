# Derived from core/src/fake by `make generate`; do not edit.
"""AIEEV AirCloud.

Endpoints are made in the vendor's console and not by its API: here are those that the constants name; their ages count from the first
request. A start takes some seconds, a stop two. What no page tells: `search` ignores case, null in an update clears a setting, the
list of variables is replaced, and a stopped endpoint has the status RUNNING until its last replica is gone.
"""

from __future__ import annotations

ENDPOINT: str = "3fa85f64-5717-4562-b3fc-2c963f66afa6"
"""Not active; its start works."""
ACTIVE_ENDPOINT: str = "51c910f7-ecde-4c6c-88f8-d8e37ca9d598"
"""Active with two replicas."""
AUTOSCALING_ENDPOINT: str = "cad59665-b77b-4cb6-9308-d276294bce79"
"""Active, and scales by itself."""
BROKEN_ENDPOINT: str = "7b0e2c8d-94a1-4f36-8c5d-1e6f3a9b2047"
"""Not active; its deployment fails until `container_port` is `BROKEN_ENDPOINT_PORT`."""
BROKEN_ENDPOINT_PORT: int = 8080
"""Where the container of `BROKEN_ENDPOINT` listens."""
NO_CAPACITY_ENDPOINT: str = "e4c1a7f2-05d8-4b69-93e7-6a2d8f40c15b"
"""Not active; a start is answered 500, for lack of capacity."""
FOREIGN_ENDPOINT: str = "90f3d6b8-2e47-4ca5-b1d0-57c8e9a4f632"
"""Of another project: always answered 403."""
ORGANIZATION: str = "org-0Kq3TzWbXc7N"
"""The organization that every key is of."""
PROJECT: str = "proj-mR8vLd2YfH5s"
"""The project that every key is of."""
