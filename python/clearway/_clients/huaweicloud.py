# derived by `make generate`; do not edit
"""The client of Huawei Cloud DataArts Fabric."""

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
    from ..types import Input, huaweicloud
    from . import _Options

    _ShowEndpointWaiter: TypeAlias = Literal[
        "endpoint_settled", "endpoint_deleted", "huaweicloud.endpoint_settled", "huaweicloud.endpoint_deleted"
    ]

    class _HuaweicloudOptions(_Options, total=False):
        region: Literal["cn-north-4", "cn-southwest-2"] | None
        """Region that requests go to; cn-north-4 where left out"""


class Huaweicloud(Client):
    """Huaweicloud(token=..., access_key=..., secret_key=..., security_token=..., project_id=..., region=..., base_url=..., allow_http=..., timeout=..., deadline=..., max_retries=..., rate_share=..., transport=..., proxy=..., ca=..., locale=..., allow_unknown=..., revision=..., strict=...)

    A client of Huawei Cloud DataArts Fabric that blocks. It may be shared by threads.

    Credentials that are left out are taken from these variables of the environment:

    * access_key: HUAWEICLOUD_SDK_AK
    * secret_key: HUAWEICLOUD_SDK_SK
    * security_token: HUAWEICLOUD_SDK_SECURITY_TOKEN
    * project_id: HUAWEICLOUD_SDK_PROJECT_ID
    """

    _vendor = "huaweicloud"
    _credentials = (
        ("token", ()),
        ("access_key", ("HUAWEICLOUD_SDK_AK",)),
        ("secret_key", ("HUAWEICLOUD_SDK_SK",)),
        ("security_token", ("HUAWEICLOUD_SDK_SECURITY_TOKEN",)),
        ("project_id", ("HUAWEICLOUD_SDK_PROJECT_ID",)),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            token: str | None = None,
            access_key: str | None = None,
            secret_key: str | None = None,
            security_token: str | None = None,
            project_id: str | None = None,
            **options: Unpack[_HuaweicloudOptions],
        ) -> None: ...
        def with_options(self, **changes: Unpack[_HuaweicloudOptions]) -> Self: ...  # type: ignore[override]
        @overload  # type: ignore[override]
        def wait(
            self,
            waiter: _ShowEndpointWaiter,
            input: None = None,
            /,
            *,
            timeout: float | None = None,
            progress: bool = False,
            on_state: Callable[[str], object] | None = None,
            **fields: Unpack[huaweicloud.ShowEndpoint],
        ) -> Reply:
            """Asks `show_endpoint` again and again until it answers what is waited for, and gives that reply.

            * endpoint_settled: Wait until a creation or a change of an endpoint is done; at most 3600 s where
            `timeout` is left out
            * endpoint_deleted: Wait until a deleted endpoint is gone; at most 1800 s where `timeout` is left out
            """

        @overload
        def wait(  # pyright: ignore[reportIncompatibleMethodOverride]
            self,
            waiter: _ShowEndpointWaiter,
            input: huaweicloud.ShowEndpoint | Input,
            /,
            *,
            timeout: float | None = None,
            progress: bool = False,
            on_state: Callable[[str], object] | None = None,
        ) -> Reply: ...
        def wait(self, waiter: Any, input: Any = None, /, **options: Any) -> Reply: ...

    @cached_property
    def check(self) -> HuaweicloudCheck:
        """All that is wrong with an input, at once."""
        return HuaweicloudCheck(self)

    @cached_property
    def describe(self) -> HuaweicloudDescribe:
        """The state of each field of a draft."""
        return HuaweicloudDescribe(self)

    @cached_property
    def plan(self) -> HuaweicloudPlan:
        """Finished requests, as data: nothing is sent."""
        return HuaweicloudPlan(self)

    if TYPE_CHECKING:

        @overload
        def create_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.CreateEndpoint]
        ) -> Reply: ...
        @overload
        def create_endpoint(
            self, input: huaweicloud.CreateEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    def create_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """create_endpoint(workspace_id=..., name=..., description=..., type=..., reserved_resource=..., ray_resource=..., cap=..., config=..., cache_list=..., public_access=..., custom_image_id=...)

        Create an endpoint; the answer comes before it runs

        POST /v1/workspaces/{workspace_id}/endpoints

        Fields:
          workspace_id: text, required. Workspace the endpoint belongs to; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          name: text, required. Name of the endpoint; at least 1 character, at most 128 characters, letters,
                digits, Chinese characters, spaces, dots, _ and -, such as My endpoint_1.2
          description: text. Description of the endpoint; at most 1024 characters
          type: text, required. Type of the endpoint, for good: no update changes it; service, ray,
                inference, job, ray_service, sql, container_job or notebook; advised: service, ray,
                inference, job, ray_service or sql
          reserved_resource: object. Resources reserved for the endpoint
            apu: object. Reserved APU resources
              spec_code: text, required. Code of a resource specification, from ListSpecs
              warm_up_num: integer, required. Amount kept warm; advised: at least 1, at most 1000
              max_num: integer. Largest amount to scale out to; the same as warm_up_num where it is absent;
                    advised: at least 1, at most 1000
              * advised: warm_up_num is at most max_num
            dpu: object. Reserved DPU resources, which run SQL
              spec_code: text, required. Code of a resource specification, from ListSpecs
              warm_up_num: integer, required. Amount kept warm
              max_num: integer. Largest amount to scale out to; the same as warm_up_num where it is absent
              use_public_resource: boolean. Whether SQL goes to the public endpoint when the reserved
                    resources run out
              * advised: warm_up_num is at most max_num
            mu: object. Reserved MU resources
              spec_code: text, required. Code of a resource specification, from ListSpecs
              min: integer, required. Smallest number of resources; advised: at least 0
              max: integer, required. Largest number of resources; advised: at least 1
              * advised: min is at most max
          ray_resource: object. Resources of a Ray cluster
            head_node_resource: object, required. Head node of the Ray cluster
              spec_code: text, required. Code of a resource specification, from ListSpecs
            work_node_resources: list of objects, required. Groups of worker nodes
              name: text, required. Name of the group
              resource: object, required. Resources of the group
                spec_code: text, required. Code of a resource specification, from ListSpecs
                min: integer, required. Smallest number of resources; advised: at least 0
                max: integer, required. Largest number of resources; advised: at least 1
                * advised: min is at most max
          cap: object. Image package the endpoint runs
            cap_id: text. Image package; advised: at least 32 characters, at most 36 characters, letters,
                  digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
            version_id: text. Version of the image package; advised: at least 32 characters, at most 36
                  characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          config: object. Configuration of a Ray service
            ray_service_config: object. Configuration of a Ray service
              ray_serve_config: object, required. Applications of the service
                applications: list of objects. Ray Serve applications; advised: at most 5 items
                  name: text, required. Name of the application; advised: at least 1 character, at most 64
                        characters, letters, digits, Chinese characters, spaces, dots, _ and -, such as My
                        endpoint_1.2
                  import_path: text, required. Import path of the Ray Serve application, such as module:app
                  deployments: list of objects, required. Deployments of the application; advised: at least
                        1 item, at most 5 items
                    name: text. Name of the deployment; advised: at least 1 character, at most 64
                          characters, letters, digits, Chinese characters, spaces, dots, _ and -, such as My
                          endpoint_1.2
                    ray_actor_options: object. Resources of each replica
                      num_cpus: number. CPUs of a replica
                      memory: number. Memory of a replica; bytes in Ray, here no unit is stated
                      resources: text. Custom resources, as text; advised: at most 1024 characters
                    autoscaling_config: object. How the number of replicas follows the load
                      target_ongoing_requests: integer. Average number of requests that a replica should
                            handle at once; advised: at least 1, at most 1000
                      max_ongoing_requests: integer. Largest number of requests that a replica handles at
                            once; documented beside autoscaling_config, not in it; not on the vendor's page
                      min_replicas: integer. Smallest number of replicas; advised: at least 0, at most 1000
                      max_replicas: integer. Largest number of replicas; advised: at least 0, at most 1000
                      initial_replicas: integer. Number of replicas to start with; advised: at least 0, at
                            most 1000
                      upscale_delay_s: integer. Seconds to wait before adding replicas; advised: at least 0,
                            at most 86400
                      downscale_delay_s: integer. Seconds to wait before removing replicas; advised: at
                            least 0, at most 86400
                      * advised: min_replicas is at most max_replicas
                      * advised: min_replicas is at most initial_replicas
                      * advised: initial_replicas is at most max_replicas
                    num_replicas: integer. Number of replicas; advised: at least 0, at most 1000
                    user_config: object. Configuration handed to the deployment as it is
                    max_replicas_per_node: integer. Largest number of replicas on one node; advised: at
                          least 1, at most 100; default 1
                    max_ongoing_requests: integer. Largest number of requests that a replica handles at
                          once; advised: at least 1, at most 100000
                    max_queued_requests: integer. Largest number of requests that wait; -1 is no limit;
                          advised: at least -1, at most 100000
                  runtime_env: object, required. Environment the application runs in
                    working_dir: text. Directory the code runs in: a remote URI, such as one of s3, or a
                          local path
                    env_vars: map of text. Environment variables by name; secret
                  route_prefix: text. Path prefix of the application's requests, another one for each
                        application
                * advised: no two applications[].route_prefix are the same
              ray_cluster_config: object, required. Cluster the applications run on
                head_group_spec: object, required. Head node
                  limits: object. Most that a node may use
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                  requests: object. What a node asks for
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                worker_group_specs: list of objects, required. Groups of worker nodes; advised: at least 1
                      item, at most 1000 items
                  name: text. Name of the group; advised: at most 128 characters, letters, digits, _ and -,
                        such as workers_1
                  min_replicas: integer. Smallest number of nodes; advised: at least 0, at most 10000
                  max_replicas: integer. Largest number of nodes; advised: at least 1, at most 10000
                  limits: object. Most that a node may use
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                  requests: object. What a node asks for
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                  * advised: min_replicas is at most max_replicas
                enable_custom: boolean. Whether resources have sizes of your own; default false; not on the
                      vendor's page
              log_config: object. Where logs go; an update leaves it as it is
                lts: object. Log Tank Service
                  enabled: boolean. Whether logs are dumped to LTS; default false
                  log_group_id: text. Log group, which must be there in LTS
                  log_stream_id: text. Log stream, which must be there in LTS
              data_infos: list of objects. Data sources; advised: at most 1 item
                input_path: text. Address of the data, such as OBS://bucket/dir/; advised: at least 4
                      characters, at most 1024 characters
              oidc_config: object. Sign-in with OpenID Connect; not on the vendor's page
                enable_oidc: boolean. Whether OpenID Connect is on; default false
                client_id: text. Client id; advised: at least 1 character, at most 64 characters, letters,
                      digits, dots, _ and -, such as my-client.1
                namespace: text. Namespace of the Ray service, such as ray-svc-0123abcd; advised: ray-svc-
                      and eight more characters without spaces, such as ray-svc-0123abcd
              api_config: object. API of the service's own; not on the vendor's page
                enable_independent_api: boolean. Whether the service has an API of its own; default false
                backend_timeout: integer. Timeout of that API; no unit is stated, by its range milliseconds;
                      advised: at least 0, at most 600000; default 60000
              agency_config: object. Agency the service acts through; not on the vendor's page
                enable_agency: boolean. Whether the service acts through an agency; default false
                agency_name: text. Agency granted to the service; advised: at most 64 characters
          cache_list: list of objects. Caches to mount; a reply calls them caches
            mnt_path: text, required. Path the cache is mounted at
            cache_ins_id: text, required. Distributed cache, which must be there
          public_access: boolean. Whether the endpoint can be reached from the internet; default false
          custom_image_id: text. Image of your own; advised: at least 32 characters, at most 36 characters,
                letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c

        Notes:
          each request counts: never sent again where no answer came

        https://support.huaweicloud.com/intl/en-us/api-fabric/CreateEndpoint.html
        """
        try:
            call = call_for(self, "once", "huaweicloud.create_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def show_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.ShowEndpoint]
        ) -> Reply: ...
        @overload
        def show_endpoint(
            self, input: huaweicloud.ShowEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    def show_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """show_endpoint(workspace_id=..., endpoint_id=..., version=...)

        Get an endpoint

        GET /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}

        Fields:
          workspace_id: text, required. Workspace the endpoint belongs to; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          endpoint_id: text, required. Endpoint in the workspace; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          version: text. Which version of the endpoint: the current or the previous one; CURRENT or PREVIOUS

        Notes:
          changes nothing: sent again where no answer came

        https://support.huaweicloud.com/intl/en-us/api-fabric/ShowEndpoint.html
        """
        try:
            call = call_for(self, "once", "huaweicloud.show_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def list_endpoints(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.ListEndpoints]
        ) -> Pages: ...
        @overload
        def list_endpoints(
            self, input: huaweicloud.ListEndpoints | Input, /, *, timeout: float | None = None
        ) -> Pages: ...

    def list_endpoints(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Pages:
        """list_endpoints(workspace_id=..., offset=..., limit=..., model_id=..., name=..., endpoint_id=..., type=..., visibility=...)

        List the endpoints of a workspace

        GET /v1/workspaces/{workspace_id}/endpoints

        Fields:
          workspace_id: text, required. Workspace the endpoint belongs to; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          offset: integer. Endpoints to skip; at least 0, at most 1000000000; default 0
          limit: integer. Largest number of endpoints on a page; at least 1, at most 100; default 10
          model_id: text. Only endpoints of this model; at least 32 characters, at most 36 characters,
                letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          name: text. Only endpoints with this in their names; at least 1 character, at most 128 characters,
                letters, digits, Chinese characters, spaces, dots, _ and -, such as My endpoint_1.2;
                advised: letters, digits, Chinese characters, _ and -, such as my_endpoint-1
          endpoint_id: text. Only the endpoint with this id; at least 1 character, at most 36 characters,
                letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c; advised: at least
                32 characters
          type: text. Only endpoints of this type; service, ray, inference, job, ray_service, sql,
                container_job or notebook; advised: service, ray, inference, job, ray_service or sql
          visibility: text. PRIVATE: private ones of your own; PUBLIC: public ones of anybody; ALL: all;
                left out: private and public ones of your own; PRIVATE, PUBLIC or ALL

        Notes:
          changes nothing: sent again where no answer came
          answers page by page

        https://support.huaweicloud.com/api-fabric/ListEndpoints.html
        """
        try:
            call = call_for(self, "pages", "huaweicloud.list_endpoints", input, fields, timeout)
        finally:
            del input, fields
        return Pages(self, call)

    if TYPE_CHECKING:

        @overload
        def update_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.UpdateEndpoint]
        ) -> Reply: ...
        @overload
        def update_endpoint(
            self, input: huaweicloud.UpdateEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    def update_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """update_endpoint(workspace_id=..., endpoint_id=..., name=..., description=..., reserved_resource=..., ray_resource=..., cap=..., config=...)

        Change an endpoint; the answer comes before the change is done

        PUT /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}

        Fields:
          workspace_id: text, required. Workspace the endpoint belongs to; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          endpoint_id: text, required. Endpoint in the workspace; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          name: text. Name of the endpoint; at least 1 character, at most 128 characters, letters, digits,
                Chinese characters, spaces, dots, _ and -, such as My endpoint_1.2
          description: text. Description of the endpoint; at most 1024 characters
          reserved_resource: object. Resources reserved for the endpoint
            apu: object. Reserved APU resources
              spec_code: text, required. Code of a resource specification, from ListSpecs
              warm_up_num: integer, required. Amount kept warm; advised: at least 1, at most 1000
              max_num: integer. Largest amount to scale out to; the same as warm_up_num where it is absent;
                    advised: at least 1, at most 1000
              * advised: warm_up_num is at most max_num
            dpu: object. Reserved DPU resources, which run SQL
              spec_code: text, required. Code of a resource specification, from ListSpecs
              warm_up_num: integer, required. Amount kept warm
              max_num: integer. Largest amount to scale out to; the same as warm_up_num where it is absent
              use_public_resource: boolean. Whether SQL goes to the public endpoint when the reserved
                    resources run out
              * advised: warm_up_num is at most max_num
            mu: object. Reserved MU resources
              spec_code: text, required. Code of a resource specification, from ListSpecs
              min: integer, required. Smallest number of resources; advised: at least 0
              max: integer, required. Largest number of resources; advised: at least 1
              * advised: min is at most max
          ray_resource: object. Resources of a Ray cluster
            head_node_resource: object, required. Head node of the Ray cluster
              spec_code: text, required. Code of a resource specification, from ListSpecs
            work_node_resources: list of objects, required. Groups of worker nodes
              name: text, required. Name of the group
              resource: object, required. Resources of the group
                spec_code: text, required. Code of a resource specification, from ListSpecs
                min: integer, required. Smallest number of resources; advised: at least 0
                max: integer, required. Largest number of resources; advised: at least 1
                * advised: min is at most max
          cap: object. Image package the endpoint runs
            cap_id: text. Image package; advised: at least 32 characters, at most 36 characters, letters,
                  digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
            version_id: text. Version of the image package; advised: at least 32 characters, at most 36
                  characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          config: object. Configuration of a Ray service
            ray_service_config: object. Configuration of a Ray service
              ray_serve_config: object, required. Applications of the service
                applications: list of objects. Ray Serve applications; advised: at most 5 items
                  name: text, required. Name of the application; advised: at least 1 character, at most 64
                        characters, letters, digits, Chinese characters, spaces, dots, _ and -, such as My
                        endpoint_1.2
                  import_path: text, required. Import path of the Ray Serve application, such as module:app
                  deployments: list of objects, required. Deployments of the application; advised: at least
                        1 item, at most 5 items
                    name: text. Name of the deployment; advised: at least 1 character, at most 64
                          characters, letters, digits, Chinese characters, spaces, dots, _ and -, such as My
                          endpoint_1.2
                    ray_actor_options: object. Resources of each replica
                      num_cpus: number. CPUs of a replica
                      memory: number. Memory of a replica; bytes in Ray, here no unit is stated
                      resources: text. Custom resources, as text; advised: at most 1024 characters
                    autoscaling_config: object. How the number of replicas follows the load
                      target_ongoing_requests: integer. Average number of requests that a replica should
                            handle at once; advised: at least 1, at most 1000
                      max_ongoing_requests: integer. Largest number of requests that a replica handles at
                            once; documented beside autoscaling_config, not in it; not on the vendor's page
                      min_replicas: integer. Smallest number of replicas; advised: at least 0, at most 1000
                      max_replicas: integer. Largest number of replicas; advised: at least 0, at most 1000
                      initial_replicas: integer. Number of replicas to start with; advised: at least 0, at
                            most 1000
                      upscale_delay_s: integer. Seconds to wait before adding replicas; advised: at least 0,
                            at most 86400
                      downscale_delay_s: integer. Seconds to wait before removing replicas; advised: at
                            least 0, at most 86400
                      * advised: min_replicas is at most max_replicas
                      * advised: min_replicas is at most initial_replicas
                      * advised: initial_replicas is at most max_replicas
                    num_replicas: integer. Number of replicas; advised: at least 0, at most 1000
                    user_config: object. Configuration handed to the deployment as it is
                    max_replicas_per_node: integer. Largest number of replicas on one node; advised: at
                          least 1, at most 100; default 1
                    max_ongoing_requests: integer. Largest number of requests that a replica handles at
                          once; advised: at least 1, at most 100000
                    max_queued_requests: integer. Largest number of requests that wait; -1 is no limit;
                          advised: at least -1, at most 100000
                  runtime_env: object, required. Environment the application runs in
                    working_dir: text. Directory the code runs in: a remote URI, such as one of s3, or a
                          local path
                    env_vars: map of text. Environment variables by name; secret
                  route_prefix: text. Path prefix of the application's requests, another one for each
                        application
                * advised: no two applications[].route_prefix are the same
              ray_cluster_config: object, required. Cluster the applications run on
                head_group_spec: object, required. Head node
                  limits: object. Most that a node may use
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                  requests: object. What a node asks for
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                worker_group_specs: list of objects, required. Groups of worker nodes; advised: at least 1
                      item, at most 1000 items
                  name: text. Name of the group; advised: at most 128 characters, letters, digits, _ and -,
                        such as workers_1
                  min_replicas: integer. Smallest number of nodes; advised: at least 0, at most 10000
                  max_replicas: integer. Largest number of nodes; advised: at least 1, at most 10000
                  limits: object. Most that a node may use
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                  requests: object. What a node asks for
                    spec_code: text. Code of a resource specification, from ListSpecs
                    cpu_resource: integer or null. CPU cores, for a size of your own; advised: at least 0,
                          at most 192; default null; not on the vendor's page
                    memory_resource: integer or null. Memory, for a size of your own; the unit is nowhere
                          stated, by its range GB; advised: at least 0, at most 1536; default null; not on
                          the vendor's page
                    npu_resource: integer or null. Ascend cards, for a size of your own; advised: at least
                          0, at most 8; default null; not on the vendor's page
                  * advised: min_replicas is at most max_replicas
                enable_custom: boolean. Whether resources have sizes of your own; default false; not on the
                      vendor's page
              log_config: object. Where logs go; an update leaves it as it is; without effect
                lts: object. Log Tank Service
                  enabled: boolean. Whether logs are dumped to LTS; default false
                  log_group_id: text. Log group, which must be there in LTS
                  log_stream_id: text. Log stream, which must be there in LTS
              data_infos: list of objects. Data sources; advised: at most 1 item
                input_path: text. Address of the data, such as OBS://bucket/dir/; advised: at least 4
                      characters, at most 1024 characters
              oidc_config: object. Sign-in with OpenID Connect; not on the vendor's page
                enable_oidc: boolean. Whether OpenID Connect is on; default false
                client_id: text. Client id; advised: at least 1 character, at most 64 characters, letters,
                      digits, dots, _ and -, such as my-client.1
                namespace: text. Namespace of the Ray service, such as ray-svc-0123abcd; advised: ray-svc-
                      and eight more characters without spaces, such as ray-svc-0123abcd
              api_config: object. API of the service's own; not on the vendor's page
                enable_independent_api: boolean. Whether the service has an API of its own; default false
                backend_timeout: integer. Timeout of that API; no unit is stated, by its range milliseconds;
                      advised: at least 0, at most 600000; default 60000
              agency_config: object. Agency the service acts through; not on the vendor's page
                enable_agency: boolean. Whether the service acts through an agency; default false
                agency_name: text. Agency granted to the service; advised: at most 64 characters

        Notes:
          twice is the same as once: sent again where no answer came

        https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html
        """
        try:
            call = call_for(self, "once", "huaweicloud.update_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def show_endpoint_metrics(
            self,
            input: None = None,
            /,
            *,
            timeout: float | None = None,
            **fields: Unpack[huaweicloud.ShowEndpointMetrics],
        ) -> Reply: ...
        @overload
        def show_endpoint_metrics(
            self, input: huaweicloud.ShowEndpointMetrics | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    def show_endpoint_metrics(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """show_endpoint_metrics(workspace_id=..., endpoint_id=..., metric_name=..., start_time=..., end_time=..., step=...)

        Get a metric of a SQL endpoint over time

        GET /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}/metrics

        Fields:
          workspace_id: text, required. Workspace the endpoint belongs to; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          endpoint_id: text, required. Endpoint in the workspace; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          metric_name: text. What is measured: DCUs in use, active sessions, or the number or duration of
                past queries; endpoint_dcu_usage, endpoint_session_active, QUERY_HISTORY_COUNT,
                QUERY_HISTORY_MAX_DURATION, QUERY_HISTORY_MIN_DURATION or QUERY_HISTORY_AVG_DURATION
          start_time: integer. Start of the range, in Unix seconds
          end_time: integer. End of the range, in Unix seconds
          step: integer. Seconds between values

        Notes:
          changes nothing: sent again where no answer came

        https://support.huaweicloud.com/api-fabric/ShowEndpointMetrics.html
        """
        try:
            call = call_for(self, "once", "huaweicloud.show_endpoint_metrics", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def delete_endpoint(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[huaweicloud.DeleteEndpoint]
        ) -> Reply: ...
        @overload
        def delete_endpoint(
            self, input: huaweicloud.DeleteEndpoint | Input, /, *, timeout: float | None = None
        ) -> Reply: ...

    def delete_endpoint(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """delete_endpoint(workspace_id=..., endpoint_id=..., is_delete_app_instance=...)

        Delete an endpoint; the answer comes before it is gone

        DELETE /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}

        Fields:
          workspace_id: text, required. Workspace the endpoint belongs to; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          endpoint_id: text, required. Endpoint in the workspace; at least 1 character, at most 36
                characters, letters, digits and hyphens, such as 0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c
          is_delete_app_instance: boolean. Whether all running job instances of a Ray endpoint are deleted
                with it; default false

        Notes:
          twice is the same as once: sent again where no answer came

        https://support.huaweicloud.com/api-fabric/DeleteEndpoint.html
        """
        try:
            call = call_for(self, "once", "huaweicloud.delete_endpoint", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)


class HuaweicloudCheck(Verb):
    """`check` for each operation of Huawei Cloud DataArts Fabric."""

    if TYPE_CHECKING:

        @overload
        def create_endpoint(
            self, input: None = None, /, **fields: Unpack[huaweicloud.CreateEndpointDraft]
        ) -> Report: ...
        @overload
        def create_endpoint(self, input: huaweicloud.CreateEndpointDraft | Input, /) -> Report: ...

    def create_endpoint(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Huaweicloud.create_endpoint`."""
        try:
            return self._check("huaweicloud.create_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def show_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.ShowEndpointDraft]) -> Report: ...
        @overload
        def show_endpoint(self, input: huaweicloud.ShowEndpointDraft | Input, /) -> Report: ...

    def show_endpoint(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Huaweicloud.show_endpoint`."""
        try:
            return self._check("huaweicloud.show_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_endpoints(self, input: None = None, /, **fields: Unpack[huaweicloud.ListEndpointsDraft]) -> Report: ...
        @overload
        def list_endpoints(self, input: huaweicloud.ListEndpointsDraft | Input, /) -> Report: ...

    def list_endpoints(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Huaweicloud.list_endpoints`."""
        try:
            return self._check("huaweicloud.list_endpoints", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_endpoint(
            self, input: None = None, /, **fields: Unpack[huaweicloud.UpdateEndpointDraft]
        ) -> Report: ...
        @overload
        def update_endpoint(self, input: huaweicloud.UpdateEndpointDraft | Input, /) -> Report: ...

    def update_endpoint(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Huaweicloud.update_endpoint`."""
        try:
            return self._check("huaweicloud.update_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def show_endpoint_metrics(
            self, input: None = None, /, **fields: Unpack[huaweicloud.ShowEndpointMetricsDraft]
        ) -> Report: ...
        @overload
        def show_endpoint_metrics(self, input: huaweicloud.ShowEndpointMetricsDraft | Input, /) -> Report: ...

    def show_endpoint_metrics(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Huaweicloud.show_endpoint_metrics`."""
        try:
            return self._check("huaweicloud.show_endpoint_metrics", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def delete_endpoint(
            self, input: None = None, /, **fields: Unpack[huaweicloud.DeleteEndpointDraft]
        ) -> Report: ...
        @overload
        def delete_endpoint(self, input: huaweicloud.DeleteEndpointDraft | Input, /) -> Report: ...

    def delete_endpoint(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Huaweicloud.delete_endpoint`."""
        try:
            return self._check("huaweicloud.delete_endpoint", input, fields)
        finally:
            del input, fields


class HuaweicloudDescribe(Verb):
    """`describe` for each operation of Huawei Cloud DataArts Fabric."""

    if TYPE_CHECKING:

        @overload
        def create_endpoint(
            self, input: None = None, /, **fields: Unpack[huaweicloud.CreateEndpointDraft]
        ) -> Description: ...
        @overload
        def create_endpoint(self, input: huaweicloud.CreateEndpointDraft | Input, /) -> Description: ...

    def create_endpoint(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Huaweicloud.create_endpoint`."""
        try:
            return self._describe("huaweicloud.create_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def show_endpoint(
            self, input: None = None, /, **fields: Unpack[huaweicloud.ShowEndpointDraft]
        ) -> Description: ...
        @overload
        def show_endpoint(self, input: huaweicloud.ShowEndpointDraft | Input, /) -> Description: ...

    def show_endpoint(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Huaweicloud.show_endpoint`."""
        try:
            return self._describe("huaweicloud.show_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_endpoints(
            self, input: None = None, /, **fields: Unpack[huaweicloud.ListEndpointsDraft]
        ) -> Description: ...
        @overload
        def list_endpoints(self, input: huaweicloud.ListEndpointsDraft | Input, /) -> Description: ...

    def list_endpoints(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Huaweicloud.list_endpoints`."""
        try:
            return self._describe("huaweicloud.list_endpoints", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_endpoint(
            self, input: None = None, /, **fields: Unpack[huaweicloud.UpdateEndpointDraft]
        ) -> Description: ...
        @overload
        def update_endpoint(self, input: huaweicloud.UpdateEndpointDraft | Input, /) -> Description: ...

    def update_endpoint(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Huaweicloud.update_endpoint`."""
        try:
            return self._describe("huaweicloud.update_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def show_endpoint_metrics(
            self, input: None = None, /, **fields: Unpack[huaweicloud.ShowEndpointMetricsDraft]
        ) -> Description: ...
        @overload
        def show_endpoint_metrics(self, input: huaweicloud.ShowEndpointMetricsDraft | Input, /) -> Description: ...

    def show_endpoint_metrics(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Huaweicloud.show_endpoint_metrics`."""
        try:
            return self._describe("huaweicloud.show_endpoint_metrics", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def delete_endpoint(
            self, input: None = None, /, **fields: Unpack[huaweicloud.DeleteEndpointDraft]
        ) -> Description: ...
        @overload
        def delete_endpoint(self, input: huaweicloud.DeleteEndpointDraft | Input, /) -> Description: ...

    def delete_endpoint(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Huaweicloud.delete_endpoint`."""
        try:
            return self._describe("huaweicloud.delete_endpoint", input, fields)
        finally:
            del input, fields


class HuaweicloudPlan(Verb):
    """`plan` for each operation of Huawei Cloud DataArts Fabric."""

    if TYPE_CHECKING:

        @overload
        def create_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.CreateEndpoint]) -> Request: ...
        @overload
        def create_endpoint(self, input: huaweicloud.CreateEndpoint | Input, /) -> Request: ...

    def create_endpoint(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Huaweicloud.create_endpoint`."""
        try:
            return self._plan("huaweicloud.create_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def show_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.ShowEndpoint]) -> Request: ...
        @overload
        def show_endpoint(self, input: huaweicloud.ShowEndpoint | Input, /) -> Request: ...

    def show_endpoint(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Huaweicloud.show_endpoint`."""
        try:
            return self._plan("huaweicloud.show_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def list_endpoints(self, input: None = None, /, **fields: Unpack[huaweicloud.ListEndpoints]) -> Request: ...
        @overload
        def list_endpoints(self, input: huaweicloud.ListEndpoints | Input, /) -> Request: ...

    def list_endpoints(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Huaweicloud.list_endpoints`."""
        try:
            return self._plan("huaweicloud.list_endpoints", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.UpdateEndpoint]) -> Request: ...
        @overload
        def update_endpoint(self, input: huaweicloud.UpdateEndpoint | Input, /) -> Request: ...

    def update_endpoint(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Huaweicloud.update_endpoint`."""
        try:
            return self._plan("huaweicloud.update_endpoint", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def show_endpoint_metrics(
            self, input: None = None, /, **fields: Unpack[huaweicloud.ShowEndpointMetrics]
        ) -> Request: ...
        @overload
        def show_endpoint_metrics(self, input: huaweicloud.ShowEndpointMetrics | Input, /) -> Request: ...

    def show_endpoint_metrics(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Huaweicloud.show_endpoint_metrics`."""
        try:
            return self._plan("huaweicloud.show_endpoint_metrics", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def delete_endpoint(self, input: None = None, /, **fields: Unpack[huaweicloud.DeleteEndpoint]) -> Request: ...
        @overload
        def delete_endpoint(self, input: huaweicloud.DeleteEndpoint | Input, /) -> Request: ...

    def delete_endpoint(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Huaweicloud.delete_endpoint`."""
        try:
            return self._plan("huaweicloud.delete_endpoint", input, fields)
        finally:
            del input, fields


publish(Huaweicloud, HuaweicloudCheck, HuaweicloudDescribe, HuaweicloudPlan)
