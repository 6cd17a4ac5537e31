# derived by `make generate`; do not edit
"""The client of PPIO."""

from __future__ import annotations

from functools import cached_property

from .._client import Client, Pages, once
from .._methods import Verb, call_for, publish

# What type checkers take for true; typing itself is slow to load.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Literal, TypeAlias, overload

    from typing_extensions import Self, Unpack

    from .._core import Description, Reply, Report, Request
    from ..types import Input, ppio
    from . import _Options

    _GetEndpointWaiter: TypeAlias = Literal["endpoint_serving", "ppio.endpoint_serving"]

    class _PpioOptions(_Options, total=False):
        site: Literal["public", "ppio", "novita"] | None
        """Site that requests go to; public where left out"""


class Ppio(Client):
    """Ppio(api_key=..., site=..., base_url=..., allow_http=..., timeout=..., deadline=..., max_retries=..., rate_share=..., transport=..., proxy=..., ca=..., locale=..., allow_unknown=..., revision=..., strict=...)

    A client of PPIO that blocks. It may be shared by threads.

    Credentials that are left out are taken from these variables of the environment:

    * api_key: PPIO_API_KEY
    """

    _vendor = "ppio"
    _credentials = (("api_key", ("PPIO_API_KEY",)),)

    if TYPE_CHECKING:

        def __init__(self, *, api_key: str | None = None, **options: Unpack[_PpioOptions]) -> None: ...
        def with_options(self, **changes: Unpack[_PpioOptions]) -> Self: ...  # type: ignore[override]
        @overload  # type: ignore[override]
        def wait(
            self,
            waiter: _GetEndpointWaiter,
            input: None = None,
            /,
            *,
            timeout: float | None = None,
            progress: bool = False,
            on_state: Callable[[str], object] | None = None,
            **fields: Unpack[ppio.GetEndpoint],
        ) -> Reply:
            """Asks `get_endpoint` again and again until it answers what is waited for, and gives that reply.

            * endpoint_serving: Wait until an endpoint serves: with a healthy worker, or with none where it scales to
            zero; at most 900 s where `timeout` is left out
            """

        @overload
        def wait(  # pyright: ignore[reportIncompatibleMethodOverride]
            self,
            waiter: _GetEndpointWaiter,
            input: ppio.GetEndpoint | Input,
            /,
            *,
            timeout: float | None = None,
            progress: bool = False,
            on_state: Callable[[str], object] | None = None,
        ) -> Reply: ...
        def wait(self, waiter: Any, input: Any = None, /, **options: Any) -> Reply: ...

    @cached_property
    def check(self) -> PpioCheck:
        """All that is wrong with an input, at once."""
        return PpioCheck(self)

    @cached_property
    def describe(self) -> PpioDescribe:
        """The state of each field of a draft."""
        return PpioDescribe(self)

    @cached_property
    def plan(self) -> PpioPlan:
        """Finished requests, as data: nothing is sent."""
        return PpioPlan(self)

    if TYPE_CHECKING:

        @overload
        def list_endpoints(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.ListEndpoints]
        ) -> Pages: ...
        @overload
        def list_endpoints(self, input: ppio.ListEndpoints | Input, /, *, timeout: float | None = None) -> Pages: ...

    def list_endpoints(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Pages:
        """list_endpoints(pageSize=..., pageNum=...)

        List the endpoints of the account

        GET /gpu-instance/openapi/v1/endpoint

        Fields:
          pageSize: integer. Largest number of endpoints on a page; advised: at least 0
          pageNum: integer. Page; whether the first is 0 or 1 is nowhere stated; advised: at least 0

        Notes:
          changes nothing: sent again where no answer came
          answers page by page
          revision plural: /gpu-instance/openapi/v1/endpoints

        https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
        """
        try:
            call = call_for(self, "pages", "ppio.list_endpoints", input, fields, timeout)
        finally:
            del input, fields
        return Pages(self, call)

    if TYPE_CHECKING:

        @overload
        def get_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.GetEndpoint]
        ) -> Reply: ...
        @overload
        def get_endpoint(self, input: ppio.GetEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...

    def get_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """get_endpoint(id=...)

        Get an endpoint's settings, state and workers

        GET /gpu-instance/openapi/v1/endpoint

        Fields:
          id: text, required. Endpoint, by its id

        Notes:
          changes nothing: sent again where no answer came

        https://ppio.cn/docs/gpus/endpoint/reference-get-endpoint
        """
        try:
            call = call_for(self, "once", "ppio.get_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    def get_endpoint_limits(
        self,
        input: ppio.GetEndpointLimits | Input | None = None,
        /,
        *,
        timeout: float | None = None,
        **fields: Unpack[ppio.GetEndpointLimits],
    ) -> Reply:
        """get_endpoint_limits()

        Get the ranges that an endpoint's settings must keep within

        GET /gpu-instance/openapi/v1/endpoint/limit

        Notes:
          changes nothing: sent again where no answer came

        https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
        """
        try:
            call = call_for(self, "once", "ppio.get_endpoint_limits", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def create_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.CreateEndpoint]
        ) -> Reply: ...
        @overload
        def create_endpoint(self, input: ppio.CreateEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...

    def create_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """create_endpoint(endpoint=...)

        Create an endpoint

        POST /gpu-instance/openapi/v1/endpoint/create

        Fields:
          endpoint: object, required. Settings of the endpoint
            name: text. Name of the endpoint; at most 220 characters
            appName: text. Part of the endpoint's URL; its id where it is left out
            workerConfig: object, required. How many workers there are, and what each takes
              minNum: integer or digits, required. Smallest number of workers
              maxNum: integer or digits, required. Largest number of workers
              freeTimeout: integer or digits, required. Seconds without work until a worker is removed
              maxConcurrent: integer or digits, required. Largest number of requests that a worker handles
                    at once
              gpuNum: integer or digits, required. GPUs of a worker
              requestTimeout: integer or digits, advised to be given. Seconds that a request may take
              cudaVersion: text. Such as 12.8, one of those that get_endpoint_limits answers; not on the
                    vendor's page
              * minNum is from minWorkerNum to maxWorkerNum as last known
              * maxNum is from minWorkerNum to maxWorkerNum as last known
              * freeTimeout is from minFreeTimeout to maxFreeTimeout as last known
              * maxConcurrent is from minConcurrencyNum to maxConcurrencyNum as last known
              * gpuNum is from minGPUNum to maxGPUNum as last known
              * requestTimeout is from minRequestTimeout to maxRequestTimeout as last known
              * advised: cudaVersion is in cudaVersionList as last known
            ports: list of objects, required. The one HTTP port that the workers serve on; at least 1 item,
                  at most 1 item
              port: integer or digits, required. 2222, 2223 and 2224 are the vendor's own; at least 1, at
                    most 65535, not 2222, 2223 or 2224
            policy: object, required. When workers are added
              type: text, required. queue: by how long requests wait; concurrency: by how many wait; queue
                    or concurrency
              value: integer or digits, required. queue: seconds of waiting; concurrency: largest number of
                    requests in the queue
              * value is from minQueueWaitTime to maxQueueWaitTime as last known, where type is queue
              * advised: value is from minRequestNum to maxRequestNum as last known, where type is
                    concurrency
            image: object, required
              image: text, required. Address of the container image; at most 511 characters
              authId: text. Credential of a private registry, by its id; at most 255 characters
              command: text. Command that starts the container; at most 2047 characters
            products: list of objects, required. What the workers run on
              id: text, required. Serverless product, by its id
            rootfsSize: integer or digits, required. System disk, GB; advised: at least 100, at most 100
            volumeMounts: list of objects, advised to be given. Storage; an empty list where there is none
              type: text, required. local: disk of the worker; network: cloud storage; local or network
              size: integer or digits. GB of local storage; advised: at least 30, at most 30
              id: text. Cloud storage, by its id
              mountPath: text, required. Where the worker sees the storage; at most 255 characters
              * size is required where type is local
              * id is required where type is network
              * size is from minLocalVolumeSize to maxLocalVolumeSize as last known, where type is local
            clusterID: text. Cluster of the cloud storage; required where such storage is mounted; at most
                  255 characters
            envs: list of objects. Environment variables
              key: text, required. Name of the variable
              value: text, required. Value of the variable; secret
            healthy: object, required. The health check
              path: text, required. Path that is asked, such as /health
            * clusterID is required where any volumeMounts[].type is network
            * rootfsSize is from minRootfsSize to maxRootfsSize as last known

        Notes:
          each request counts: never sent again where no answer came

        https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
        """
        try:
            call = call_for(self, "once", "ppio.create_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def update_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.UpdateEndpoint]
        ) -> Reply: ...
        @overload
        def update_endpoint(self, input: ppio.UpdateEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...

    def update_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """update_endpoint(id=..., name=..., clusterID=..., workerConfig=..., ports=..., policy=..., image=..., volumeMounts=..., envs=..., healthy=..., appName=..., products=..., rootfsSize=...)

        Replace an endpoint's settings

        POST /gpu-instance/openapi/v1/endpoint/update

        Fields:
          id: text, required. Endpoint, by its id
          name: text, advised to be given. Name of the endpoint; advised: at most 220 characters
          clusterID: text. Cluster of the cloud storage; required where such storage is mounted; at most 255
                characters
          workerConfig: object, required. How many workers there are, and what each takes
            minNum: integer or digits, required. Smallest number of workers
            maxNum: integer or digits, required. Largest number of workers
            freeTimeout: integer or digits, required. Seconds without work until a worker is removed
            maxConcurrent: integer or digits, required. Largest number of requests that a worker handles at
                  once
            gpuNum: integer or digits, required. GPUs of a worker
            requestTimeout: integer or digits, advised to be given. Seconds that a request may take
            cudaVersion: text. Such as 12.8, one of those that get_endpoint_limits answers; not on the
                  vendor's page
            * minNum is from minWorkerNum to maxWorkerNum as last known
            * maxNum is from minWorkerNum to maxWorkerNum as last known
            * freeTimeout is from minFreeTimeout to maxFreeTimeout as last known
            * maxConcurrent is from minConcurrencyNum to maxConcurrencyNum as last known
            * gpuNum is from minGPUNum to maxGPUNum as last known
            * requestTimeout is from minRequestTimeout to maxRequestTimeout as last known
            * advised: cudaVersion is in cudaVersionList as last known
          ports: list of objects, required. The one HTTP port that the workers serve on; at least 1 item, at
                most 1 item
            port: integer or digits, required. 2222, 2223 and 2224 are the vendor's own; at least 1, at most
                  65535, not 2222, 2223 or 2224
          policy: object, required. When workers are added
            type: text, required. queue: by how long requests wait; concurrency: by how many wait; queue or
                  concurrency
            value: integer or digits, required. queue: seconds of waiting; concurrency: largest number of
                  requests in the queue
            * value is from minQueueWaitTime to maxQueueWaitTime as last known, where type is queue
            * advised: value is from minRequestNum to maxRequestNum as last known, where type is concurrency
          image: object, required
            image: text, required. Address of the container image; at most 511 characters
            authId: text. Credential of a private registry, by its id; at most 255 characters
            command: text. Command that starts the container; at most 2047 characters
          volumeMounts: list of objects, advised to be given. Storage; an empty list where there is none
            type: text, required. local: disk of the worker; network: cloud storage; local or network
            size: integer or digits. GB of local storage; advised: at least 30, at most 30
            id: text. Cloud storage, by its id
            mountPath: text, required. Where the worker sees the storage; at most 255 characters
            * size is required where type is local
            * id is required where type is network
            * size is from minLocalVolumeSize to maxLocalVolumeSize as last known, where type is local
          envs: list of objects, advised to be given. Environment variables
            key: text, required. Name of the variable
            value: text, required. Value of the variable; secret
          healthy: object, advised to be given. The health check
            path: text, required. Path that is asked, such as /health
          appName: text. Part of the endpoint's URL; not on the vendor's page
          products: list of objects. What the workers run on; not on the vendor's page
            id: text, required. Serverless product, by its id
          rootfsSize: integer or digits. System disk, GB; not on the vendor's page

        Rules:
          clusterID is required where any volumeMounts[].type is network

        Notes:
          twice is the same as once: sent again where no answer came

        https://novita.ai/docs/api-reference/serverless-update-endpoint.md
        """
        try:
            call = call_for(self, "once", "ppio.update_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def delete_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ppio.DeleteEndpoint]
        ) -> Reply: ...
        @overload
        def delete_endpoint(self, input: ppio.DeleteEndpoint | Input, /, *, timeout: float | None = None) -> Reply: ...

    def delete_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """delete_endpoint(name=...)

        Delete an endpoint and all of its workers

        POST /gpu-instance/openapi/v1/endpoint/delete

        Fields:
          name: text, required. Endpoint, by its id and not by its name

        Notes:
          twice is the same as once: sent again where no answer came
          revision id: /gpu-instance/openapi/v1/endpoint/delete

        https://novita.ai/docs/api-reference/serverless-delete-endpoint.md
        """
        try:
            call = call_for(self, "once", "ppio.delete_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)


class PpioCheck(Verb):
    """`check` for each operation of PPIO."""

    if TYPE_CHECKING:

        @overload
        def list_endpoints(self, input: None = None, /, **fields: Unpack[ppio.ListEndpointsDraft]) -> Report: ...
        @overload
        def list_endpoints(self, input: ppio.ListEndpointsDraft | Input, /) -> Report: ...

    def list_endpoints(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Ppio.list_endpoints`."""
        try:
            return self._check("ppio.list_endpoints", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_endpoint(self, input: None = None, /, **fields: Unpack[ppio.GetEndpointDraft]) -> Report: ...
        @overload
        def get_endpoint(self, input: ppio.GetEndpointDraft | Input, /) -> Report: ...

    def get_endpoint(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Ppio.get_endpoint`."""
        try:
            return self._check("ppio.get_endpoint", input, fields)
        finally:
            del input, fields

    def get_endpoint_limits(
        self, input: ppio.GetEndpointLimitsDraft | Input | None = None, /, **fields: Unpack[ppio.GetEndpointLimitsDraft]
    ) -> Report:
        """A report on an input of `Ppio.get_endpoint_limits`."""
        try:
            return self._check("ppio.get_endpoint_limits", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def create_endpoint(self, input: None = None, /, **fields: Unpack[ppio.CreateEndpointDraft]) -> Report: ...
        @overload
        def create_endpoint(self, input: ppio.CreateEndpointDraft | Input, /) -> Report: ...

    def create_endpoint(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Ppio.create_endpoint`."""
        try:
            return self._check("ppio.create_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_endpoint(self, input: None = None, /, **fields: Unpack[ppio.UpdateEndpointDraft]) -> Report: ...
        @overload
        def update_endpoint(self, input: ppio.UpdateEndpointDraft | Input, /) -> Report: ...

    def update_endpoint(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Ppio.update_endpoint`."""
        try:
            return self._check("ppio.update_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def delete_endpoint(self, input: None = None, /, **fields: Unpack[ppio.DeleteEndpointDraft]) -> Report: ...
        @overload
        def delete_endpoint(self, input: ppio.DeleteEndpointDraft | Input, /) -> Report: ...

    def delete_endpoint(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Ppio.delete_endpoint`."""
        try:
            return self._check("ppio.delete_endpoint", input, fields)
        finally:
            del input, fields


class PpioDescribe(Verb):
    """`describe` for each operation of PPIO."""

    if TYPE_CHECKING:

        @overload
        def list_endpoints(self, input: None = None, /, **fields: Unpack[ppio.ListEndpointsDraft]) -> Description: ...
        @overload
        def list_endpoints(self, input: ppio.ListEndpointsDraft | Input, /) -> Description: ...

    def list_endpoints(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Ppio.list_endpoints`."""
        try:
            return self._describe("ppio.list_endpoints", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_endpoint(self, input: None = None, /, **fields: Unpack[ppio.GetEndpointDraft]) -> Description: ...
        @overload
        def get_endpoint(self, input: ppio.GetEndpointDraft | Input, /) -> Description: ...

    def get_endpoint(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Ppio.get_endpoint`."""
        try:
            return self._describe("ppio.get_endpoint", input, fields)
        finally:
            del input, fields

    def get_endpoint_limits(
        self, input: ppio.GetEndpointLimitsDraft | Input | None = None, /, **fields: Unpack[ppio.GetEndpointLimitsDraft]
    ) -> Description:
        """The fields of a draft of `Ppio.get_endpoint_limits`."""
        try:
            return self._describe("ppio.get_endpoint_limits", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def create_endpoint(self, input: None = None, /, **fields: Unpack[ppio.CreateEndpointDraft]) -> Description: ...
        @overload
        def create_endpoint(self, input: ppio.CreateEndpointDraft | Input, /) -> Description: ...

    def create_endpoint(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Ppio.create_endpoint`."""
        try:
            return self._describe("ppio.create_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_endpoint(self, input: None = None, /, **fields: Unpack[ppio.UpdateEndpointDraft]) -> Description: ...
        @overload
        def update_endpoint(self, input: ppio.UpdateEndpointDraft | Input, /) -> Description: ...

    def update_endpoint(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Ppio.update_endpoint`."""
        try:
            return self._describe("ppio.update_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def delete_endpoint(self, input: None = None, /, **fields: Unpack[ppio.DeleteEndpointDraft]) -> Description: ...
        @overload
        def delete_endpoint(self, input: ppio.DeleteEndpointDraft | Input, /) -> Description: ...

    def delete_endpoint(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Ppio.delete_endpoint`."""
        try:
            return self._describe("ppio.delete_endpoint", input, fields)
        finally:
            del input, fields


class PpioPlan(Verb):
    """`plan` for each operation of PPIO."""

    if TYPE_CHECKING:

        @overload
        def list_endpoints(self, input: None = None, /, **fields: Unpack[ppio.ListEndpoints]) -> Request: ...
        @overload
        def list_endpoints(self, input: ppio.ListEndpoints | Input, /) -> Request: ...

    def list_endpoints(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Ppio.list_endpoints`."""
        try:
            return self._plan("ppio.list_endpoints", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_endpoint(self, input: None = None, /, **fields: Unpack[ppio.GetEndpoint]) -> Request: ...
        @overload
        def get_endpoint(self, input: ppio.GetEndpoint | Input, /) -> Request: ...

    def get_endpoint(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Ppio.get_endpoint`."""
        try:
            return self._plan("ppio.get_endpoint", input, fields)
        finally:
            del input, fields

    def get_endpoint_limits(
        self, input: ppio.GetEndpointLimits | Input | None = None, /, **fields: Unpack[ppio.GetEndpointLimits]
    ) -> Request:
        """The request of `Ppio.get_endpoint_limits`."""
        try:
            return self._plan("ppio.get_endpoint_limits", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def create_endpoint(self, input: None = None, /, **fields: Unpack[ppio.CreateEndpoint]) -> Request: ...
        @overload
        def create_endpoint(self, input: ppio.CreateEndpoint | Input, /) -> Request: ...

    def create_endpoint(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Ppio.create_endpoint`."""
        try:
            return self._plan("ppio.create_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_endpoint(self, input: None = None, /, **fields: Unpack[ppio.UpdateEndpoint]) -> Request: ...
        @overload
        def update_endpoint(self, input: ppio.UpdateEndpoint | Input, /) -> Request: ...

    def update_endpoint(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Ppio.update_endpoint`."""
        try:
            return self._plan("ppio.update_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def delete_endpoint(self, input: None = None, /, **fields: Unpack[ppio.DeleteEndpoint]) -> Request: ...
        @overload
        def delete_endpoint(self, input: ppio.DeleteEndpoint | Input, /) -> Request: ...

    def delete_endpoint(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Ppio.delete_endpoint`."""
        try:
            return self._plan("ppio.delete_endpoint", input, fields)
        finally:
            del input, fields


publish(Ppio, PpioCheck, PpioDescribe, PpioPlan)
