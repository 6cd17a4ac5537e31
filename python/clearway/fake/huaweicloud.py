# Derived from core/src/fake by `make generate`; do not edit.
"""Huawei Cloud DataArts Fabric.

An endpoint is CREATING for `CREATING_MS`, then RUNNING. A change is answered at once, with the status of before: UPDATING shows
after `UNSEEN_MS` and lasts for `UPDATING_MS`, and only then is `update_time` a newer one. A deleted endpoint is DELETING for
`DELETING_MS`, then it is gone. One whose name has `FAILS` in it ends in CREATE_FAILED, UPDATE_FAILED or
DELETE_FAILED instead.
While a change is under way, every other one is told to come back later.

A token is anything but `EXPIRED_TOKEN` and `FORBIDDEN_TOKEN`.
"""

from __future__ import annotations

ACCESS_KEY: str = "HWFAKE0000000000001"
"""The access key that is known from the start."""
SECRET_KEY: str = "hwFakeSecretKey000000000000000000000001"
"""Its secret."""
EXPIRED_TOKEN: str = "expired"
"""A token that was good yesterday: 401 `APIG.0307`."""
FORBIDDEN_TOKEN: str = "forbidden"
"""A token of another project: 403, with a number for its code."""
WORKSPACE_ID: str = "1b0f6cf0-3a5e-4c7f-9a54-6f2f9f1d2c3b"
"""The workspace that has endpoints from the start: `ENDPOINTS` of the caller's own, and a public one of somebody else's."""
EMPTY_WORKSPACE_ID: str = "5d7c1e9a-08b4-4f36-8c21-b0a9d4e7f612"
"""A workspace without endpoints."""
ENDPOINTS: int = 14
"""How many endpoints of the caller's own there are from the start."""
ENDPOINT_ID: str = "0b5633ba2b904511ad514346f4d23d4b"
"""A Ray service that runs, with every part of a configuration."""
SQL_ENDPOINT_ID: str = "6c1f0a7be2d94f0f9d3f5b8a41c7e902"
"""A SQL endpoint that runs: the type that has metrics."""
FROZEN_ENDPOINT_ID: str = "93e4d0c85b1a4d7c8f26ab70e5d1834f"
"""A SQL endpoint that is FROZEN."""
FAILED_ENDPOINT_ID: str = "c27a95f4e8304b6db1c05d9e7f68a213"
"""A Ray service that ended in CREATE_FAILED, for its name."""
PUBLIC_ENDPOINT_ID: str = "f80b3d6c1a5e4297a4d97e02c8b5f361"
"""The public endpoint of somebody else, which is INACTIVE."""
MODEL_ID: str = "a4e7d91c3f604b82956d0b8e2c17f5a0"
"""The model of one of the endpoints, to filter by."""
FAILS: str = "fails"
"""In a name: creating and updating the endpoint fail."""
CREATING_MS: int = 6000
UNSEEN_MS: int = 1000
"""How long the old status still shows after a change was accepted."""
UPDATING_MS: int = 4000
DELETING_MS: int = 3000
