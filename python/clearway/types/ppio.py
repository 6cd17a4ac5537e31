# derived by `make generate`; do not edit
"""Inputs of PPIO: field names are the vendor's own, and what its pages require is required."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypedDict


class ListEndpoints(TypedDict, total=False):
    """Input of `ppio.list_endpoints`. List the endpoints of the account.

    https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint
    """

    pageSize: int
    """Largest number of endpoints on a page; advised: at least 0"""
    pageNum: int
    """Page; whether the first is 0 or 1 is nowhere stated; advised: at least 0"""


class ListEndpointsDraft(ListEndpoints, total=False):
    """A draft of `ListEndpoints`, of which nothing is required."""


class GetEndpoint(TypedDict):
    """Input of `ppio.get_endpoint`. Get an endpoint's settings, state and workers.

    https://ppio.cn/docs/gpus/endpoint/reference-get-endpoint
    """

    id: str
    """Endpoint, by its id"""


class GetEndpointDraft(TypedDict, total=False):
    """A draft of `GetEndpoint`: nothing is required yet."""

    id: str


class GetEndpointLimits(TypedDict):
    """Input of `ppio.get_endpoint_limits`. Get the ranges that an endpoint's settings must keep within.

    https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md
    """


class GetEndpointLimitsDraft(GetEndpointLimits, total=False):
    """A draft of `GetEndpointLimits`, of which nothing is required."""


class CreateEndpoint(TypedDict):
    """Input of `ppio.create_endpoint`. Create an endpoint.

    https://ppio.cn/docs/gpus/endpoint/reference-create-endpoint
    """

    endpoint: Endpoint
    """Settings of the endpoint"""


class _EndpointRequired(TypedDict):
    workerConfig: WorkerConfig
    """How many workers there are, and what each takes"""
    ports: Sequence[Port]
    """The one HTTP port that the workers serve on; at least 1 item, at most 1 item"""
    policy: Policy
    """When workers are added"""
    image: Image
    products: Sequence[Product]
    """What the workers run on"""
    rootfsSize: int | str
    """System disk, GB; advised: at least 100, at most 100"""
    healthy: Healthy
    """The health check"""


class Endpoint(_EndpointRequired, total=False):
    """Value of `endpoint`. Settings of the endpoint.

    * clusterID is required where any volumeMounts[].type is network
    * rootfsSize is from minRootfsSize to maxRootfsSize as last known
    """

    name: str
    """Name of the endpoint; at most 220 characters"""
    appName: str
    """Part of the endpoint's URL; its id where it is left out"""
    volumeMounts: Sequence[VolumeMount]
    """Storage; an empty list where there is none"""
    clusterID: str
    """Cluster of the cloud storage; required where such storage is mounted; at most 255 characters"""
    envs: Sequence[Env]
    """Environment variables"""


class _WorkerConfigRequired(TypedDict):
    minNum: int | str
    """Smallest number of workers"""
    maxNum: int | str
    """Largest number of workers"""
    freeTimeout: int | str
    """Seconds without work until a worker is removed"""
    maxConcurrent: int | str
    """Largest number of requests that a worker handles at once"""
    gpuNum: int | str
    """GPUs of a worker"""


class WorkerConfig(_WorkerConfigRequired, total=False):
    """Value of `workerConfig`. How many workers there are, and what each takes.

    * minNum is from minWorkerNum to maxWorkerNum as last known
    * maxNum is from minWorkerNum to maxWorkerNum as last known
    * freeTimeout is from minFreeTimeout to maxFreeTimeout as last known
    * maxConcurrent is from minConcurrencyNum to maxConcurrencyNum as last known
    * gpuNum is from minGPUNum to maxGPUNum as last known
    * requestTimeout is from minRequestTimeout to maxRequestTimeout as last known
    * advised: cudaVersion is in cudaVersionList as last known
    """

    requestTimeout: int | str
    """Seconds that a request may take"""
    cudaVersion: str
    """Such as 12.8, one of those that get_endpoint_limits answers; not on the vendor's page"""


class Port(TypedDict):
    """Item of `ports`. The one HTTP port that the workers serve on."""

    port: int | str
    """2222, 2223 and 2224 are the vendor's own; at least 1, at most 65535, not 2222, 2223 or 2224"""


class Policy(TypedDict):
    """Value of `policy`. When workers are added.

    * value is from minQueueWaitTime to maxQueueWaitTime as last known, where type is queue
    * advised: value is from minRequestNum to maxRequestNum as last known, where type is concurrency
    """

    type: Literal["queue", "concurrency"]
    """queue: by how long requests wait; concurrency: by how many wait; queue or concurrency"""
    value: int | str
    """queue: seconds of waiting; concurrency: largest number of requests in the queue"""


class _ImageRequired(TypedDict):
    image: str
    """Address of the container image; at most 511 characters"""


class Image(_ImageRequired, total=False):
    """Value of `image`."""

    authId: str
    """Credential of a private registry, by its id; at most 255 characters"""
    command: str
    """Command that starts the container; at most 2047 characters"""


class Product(TypedDict):
    """Item of `products`. What the workers run on."""

    id: str
    """Serverless product, by its id"""


class _VolumeMountRequired(TypedDict):
    type: Literal["local", "network"]
    """local: disk of the worker; network: cloud storage; local or network"""
    mountPath: str
    """Where the worker sees the storage; at most 255 characters"""


class VolumeMount(_VolumeMountRequired, total=False):
    """Item of `volumeMounts`. Storage; an empty list where there is none.

    * size is required where type is local
    * id is required where type is network
    * size is from minLocalVolumeSize to maxLocalVolumeSize as last known, where type is local
    """

    size: int | str
    """GB of local storage; advised: at least 30, at most 30"""
    id: str
    """Cloud storage, by its id"""


class Env(TypedDict):
    """Item of `envs`. Environment variables."""

    key: str
    """Name of the variable"""
    value: str
    """Value of the variable; secret"""


class Healthy(TypedDict):
    """Value of `healthy`. The health check."""

    path: str
    """Path that is asked, such as /health"""


class CreateEndpointDraft(TypedDict, total=False):
    """A draft of `CreateEndpoint`: nothing is required yet."""

    endpoint: EndpointDraft


class EndpointDraft(TypedDict, total=False):
    """A draft of `Endpoint`: nothing is required yet."""

    name: str
    appName: str
    workerConfig: WorkerConfigDraft
    ports: Sequence[PortDraft]
    policy: PolicyDraft
    image: ImageDraft
    products: Sequence[ProductDraft]
    rootfsSize: int | str
    volumeMounts: Sequence[VolumeMountDraft]
    clusterID: str
    envs: Sequence[EnvDraft]
    healthy: HealthyDraft


class WorkerConfigDraft(TypedDict, total=False):
    """A draft of `WorkerConfig`: nothing is required yet."""

    minNum: int | str
    maxNum: int | str
    freeTimeout: int | str
    maxConcurrent: int | str
    gpuNum: int | str
    requestTimeout: int | str
    cudaVersion: str


class PortDraft(TypedDict, total=False):
    """A draft of `Port`: nothing is required yet."""

    port: int | str


class PolicyDraft(TypedDict, total=False):
    """A draft of `Policy`: nothing is required yet."""

    type: Literal["queue", "concurrency"]
    value: int | str


class ImageDraft(TypedDict, total=False):
    """A draft of `Image`: nothing is required yet."""

    image: str
    authId: str
    command: str


class ProductDraft(TypedDict, total=False):
    """A draft of `Product`: nothing is required yet."""

    id: str


class VolumeMountDraft(TypedDict, total=False):
    """A draft of `VolumeMount`: nothing is required yet."""

    type: Literal["local", "network"]
    size: int | str
    id: str
    mountPath: str


class EnvDraft(TypedDict, total=False):
    """A draft of `Env`: nothing is required yet."""

    key: str
    value: str


class HealthyDraft(TypedDict, total=False):
    """A draft of `Healthy`: nothing is required yet."""

    path: str


class _UpdateEndpointRequired(TypedDict):
    id: str
    """Endpoint, by its id"""
    workerConfig: WorkerConfig
    """How many workers there are, and what each takes"""
    ports: Sequence[Port]
    """The one HTTP port that the workers serve on; at least 1 item, at most 1 item"""
    policy: Policy
    """When workers are added"""
    image: Image


class UpdateEndpoint(_UpdateEndpointRequired, total=False):
    """Input of `ppio.update_endpoint`. Replace an endpoint's settings.

    https://novita.ai/docs/api-reference/serverless-update-endpoint.md

    * clusterID is required where any volumeMounts[].type is network
    """

    name: str
    """Name of the endpoint; advised: at most 220 characters"""
    clusterID: str
    """Cluster of the cloud storage; required where such storage is mounted; at most 255 characters"""
    volumeMounts: Sequence[VolumeMount]
    """Storage; an empty list where there is none"""
    envs: Sequence[Env]
    """Environment variables"""
    healthy: Healthy
    """The health check"""
    appName: str
    """Part of the endpoint's URL; not on the vendor's page"""
    products: Sequence[Product]
    """What the workers run on; not on the vendor's page"""
    rootfsSize: int | str
    """System disk, GB; not on the vendor's page"""


class UpdateEndpointDraft(TypedDict, total=False):
    """A draft of `UpdateEndpoint`: nothing is required yet."""

    id: str
    name: str
    clusterID: str
    workerConfig: WorkerConfigDraft
    ports: Sequence[PortDraft]
    policy: PolicyDraft
    image: ImageDraft
    volumeMounts: Sequence[VolumeMountDraft]
    envs: Sequence[EnvDraft]
    healthy: HealthyDraft
    appName: str
    products: Sequence[ProductDraft]
    rootfsSize: int | str


class DeleteEndpoint(TypedDict):
    """Input of `ppio.delete_endpoint`. Delete an endpoint and all of its workers.

    https://novita.ai/docs/api-reference/serverless-delete-endpoint.md
    """

    name: str
    """Endpoint, by its id and not by its name"""


class DeleteEndpointDraft(TypedDict, total=False):
    """A draft of `DeleteEndpoint`: nothing is required yet."""

    name: str
