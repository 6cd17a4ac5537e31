# derived by `make generate`; do not edit
"""Inputs of NAVER Cloud API Gateway: field names are the vendor's own, and what its pages require is required."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypedDict


class ListStages(TypedDict):
    """Input of `ncloud.list_stages`. List the stages of an API.

    https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
    """

    productId: str
    """Product the API belongs to; at least 1 character, at most 10 characters"""
    apiId: str
    """API in the product; at least 1 character, at most 10 characters"""


class ListStagesDraft(TypedDict, total=False):
    """A draft of `ListStages`: nothing is required yet."""

    productId: str
    apiId: str


class GetStage(TypedDict):
    """Input of `ncloud.get_stage`. Get a stage and its canary.

    https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
    """

    productId: str
    """Product the API belongs to; at least 1 character, at most 10 characters"""
    apiId: str
    """API in the product; at least 1 character, at most 10 characters"""
    stageId: str
    """Stage of the API; at least 1 character, at most 10 characters"""


class GetStageDraft(TypedDict, total=False):
    """A draft of `GetStage`: nothing is required yet."""

    productId: str
    apiId: str
    stageId: str


class _DeployApiRequired(TypedDict):
    productId: str
    """Product the API belongs to; at least 1 character, at most 10 characters"""
    apiId: str
    """API in the product; at least 1 character, at most 10 characters"""
    stageId: str
    """Stage of the API to deploy to; at least 1 character, at most 10 characters"""


class DeployApi(_DeployApiRequired, total=False):
    """Input of `ncloud.deploy_api`. Deploy an API to a stage, or to its canary where one is enabled.

    https://api-gov.ncloud-docs.com/docs/apigateway-api-deploy
    """

    deploymentDescription: str
    """Description of the deployment; at most 300 characters"""


class DeployApiDraft(TypedDict, total=False):
    """A draft of `DeployApi`: nothing is required yet."""

    productId: str
    apiId: str
    deploymentDescription: str
    stageId: str


class RollStage(TypedDict):
    """Input of `ncloud.roll_stage`. Roll a stage to a deployment of its history.

    https://api.ncloud-docs.com/docs/apigateway-stage-deploy
    """

    productId: str
    """Product the API belongs to; at least 1 character, at most 10 characters"""
    apiId: str
    """API in the product; at least 1 character, at most 10 characters"""
    stageId: str
    """Stage of the API; at least 1 character, at most 10 characters"""
    deploymentNo: int
    """Number of the deployment; advised: at least 0"""


class RollStageDraft(TypedDict, total=False):
    """A draft of `RollStage`: nothing is required yet."""

    productId: str
    apiId: str
    stageId: str
    deploymentNo: int


class EnableCanary(TypedDict):
    """Input of `ncloud.enable_canary`. Enable the canary of a stage.

    https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary
    """

    productId: str
    """Product the API belongs to; at least 1 character, at most 10 characters"""
    apiId: str
    """API in the product; at least 1 character, at most 10 characters"""
    stageId: str
    """Stage of the API; at least 1 character, at most 10 characters"""


class EnableCanaryDraft(TypedDict, total=False):
    """A draft of `EnableCanary`: nothing is required yet."""

    productId: str
    apiId: str
    stageId: str


class _UpdateCanaryRequired(TypedDict):
    productId: str
    """Product the API belongs to; at least 1 character, at most 10 characters"""
    apiId: str
    """API in the product; at least 1 character, at most 10 characters"""
    stageId: str
    """Stage of the API; at least 1 character, at most 10 characters"""
    useDistributionRate: bool
    """true: a percentage of the requests goes to the canary; false: those that meet the conditions"""
    canaryEndpointDomain: str
    """Endpoint domain of the canary, or NONE; advised: at most 200 characters, a URL such as
    https://canary.example.com, or NONE
    """


class UpdateCanary(_UpdateCanaryRequired, total=False):
    """Input of `ncloud.update_canary`. Change the settings of an activated canary.

    https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change

    * canaryConditions is required where useDistributionRate is false
    * canaryConditions[].parameterName, canaryConditions[].parameterCode and canaryConditions[].parameterValue are
    required where useDistributionRate is false
    * advised: canaryConditions[].parameterName, canaryConditions[].parameterCode and
    canaryConditions[].parameterValue are required, save where useDistributionRate is false
    * canaryDistributionRate is required where useDistributionRate is true
    * the resource as last known has true in isCanary
    """

    canaryCacheTtlSec: int | str
    """Seconds to keep answers in the cache; at least 0, at most 3600; advised: at least 1"""
    canaryConditions: Sequence[CanaryCondition]
    """Which requests go to the canary; required where useDistributionRate is false"""
    canaryThrottleRps: int | str
    """Requests a second allowed for each method, to protect the backend; advised: at least 1, at most 2147483647"""
    canaryDistributionRate: float
    """Percentage of the requests that goes to the canary; required where useDistributionRate is true; advised: at least
    0, at most 100
    """


class CanaryCondition(TypedDict, total=False):
    """Item of `canaryConditions`. Which requests go to the canary; required where useDistributionRate is false."""

    parameterName: str
    """Name of the header or query parameter"""
    parameterCode: Literal["REQUEST_HEADER", "REQUEST_QUERY"]
    """Whether the parameter is a header or a query parameter; REQUEST_HEADER or REQUEST_QUERY"""
    parameterValue: str
    """Value that sends a request to the canary"""


class UpdateCanaryDraft(TypedDict, total=False):
    """A draft of `UpdateCanary`: nothing is required yet."""

    productId: str
    apiId: str
    stageId: str
    canaryCacheTtlSec: int | str
    useDistributionRate: bool
    canaryConditions: Sequence[CanaryCondition]
    canaryEndpointDomain: str
    canaryThrottleRps: int | str
    canaryDistributionRate: float


class PromoteCanary(TypedDict):
    """Input of `ncloud.promote_canary`. Deploy the canary to its stage.

    https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-promote
    """

    productId: str
    """Product the API belongs to; at least 1 character, at most 10 characters"""
    apiId: str
    """API in the product; at least 1 character, at most 10 characters"""
    stageId: str
    """Stage of the API; at least 1 character, at most 10 characters"""


class PromoteCanaryDraft(TypedDict, total=False):
    """A draft of `PromoteCanary`: nothing is required yet."""

    productId: str
    apiId: str
    stageId: str


class DisableCanary(TypedDict):
    """Input of `ncloud.disable_canary`. Disable the canary of a stage.

    https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-disablecanary
    """

    productId: str
    """Product the API belongs to; at least 1 character, at most 10 characters"""
    apiId: str
    """API in the product; at least 1 character, at most 10 characters"""
    stageId: str
    """Stage of the API; at least 1 character, at most 10 characters"""


class DisableCanaryDraft(TypedDict, total=False):
    """A draft of `DisableCanary`: nothing is required yet."""

    productId: str
    apiId: str
    stageId: str
