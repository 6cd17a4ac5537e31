# derived by `make generate`; do not edit
"""The client of NAVER Cloud API Gateway."""

from __future__ import annotations

from functools import cached_property

from .._client import Client, Pages, once
from .._methods import Verb, call_for, publish

# What type checkers take for true; typing itself is slow to load.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal, overload

    from typing_extensions import Self, Unpack

    from .._core import Description, Reply, Report, Request
    from ..types import Input, ncloud
    from . import _Options

    class _NcloudOptions(_Options, total=False):
        site: Literal["public", "gov", "fin"] | None
        """Site that requests go to; public where left out"""


class Ncloud(Client):
    """Ncloud(access_key=..., secret_key=..., site=..., base_url=..., allow_http=..., timeout=..., deadline=..., max_retries=..., rate_share=..., transport=..., proxy=..., ca=..., locale=..., allow_unknown=..., revision=..., strict=...)

    A client of NAVER Cloud API Gateway that blocks. It may be shared by threads.

    Credentials that are left out are taken from these variables of the environment:

    * access_key: NCLOUD_ACCESS_KEY_ID or NCLOUD_ACCESS_KEY
    * secret_key: NCLOUD_SECRET_ACCESS_KEY or NCLOUD_SECRET_KEY
    """

    _vendor = "ncloud"
    _credentials = (
        ("access_key", ("NCLOUD_ACCESS_KEY_ID", "NCLOUD_ACCESS_KEY")),
        ("secret_key", ("NCLOUD_SECRET_ACCESS_KEY", "NCLOUD_SECRET_KEY")),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, access_key: str | None = None, secret_key: str | None = None, **options: Unpack[_NcloudOptions]
        ) -> None: ...
        def with_options(self, **changes: Unpack[_NcloudOptions]) -> Self: ...  # type: ignore[override]

    @cached_property
    def check(self) -> NcloudCheck:
        """All that is wrong with an input, at once."""
        return NcloudCheck(self)

    @cached_property
    def describe(self) -> NcloudDescribe:
        """The state of each field of a draft."""
        return NcloudDescribe(self)

    @cached_property
    def plan(self) -> NcloudPlan:
        """Finished requests, as data: nothing is sent."""
        return NcloudPlan(self)

    if TYPE_CHECKING:

        @overload
        def list_stages(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.ListStages]
        ) -> Pages: ...
        @overload
        def list_stages(self, input: ncloud.ListStages | Input, /, *, timeout: float | None = None) -> Pages: ...

    def list_stages(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Pages:
        """list_stages(productId=..., apiId=...)

        List the stages of an API

        GET /api/v1/products/{productId}/apis/{apiId}/stages

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters

        Notes:
          changes nothing: sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstagelist
        """
        try:
            call = call_for(self, "pages", "ncloud.list_stages", input, fields, timeout)
        finally:
            del input, fields
        return Pages(self, call)

    if TYPE_CHECKING:

        @overload
        def get_stage(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.GetStage]
        ) -> Reply: ...
        @overload
        def get_stage(self, input: ncloud.GetStage | Input, /, *, timeout: float | None = None) -> Reply: ...

    def get_stage(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """get_stage(productId=..., apiId=..., stageId=...)

        Get a stage and its canary

        GET /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          stageId: text, required. Stage of the API; at least 1 character, at most 10 characters

        Notes:
          changes nothing: sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-stage-getstage
        """
        try:
            call = call_for(self, "once", "ncloud.get_stage", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def deploy_api(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.DeployApi]
        ) -> Reply: ...
        @overload
        def deploy_api(self, input: ncloud.DeployApi | Input, /, *, timeout: float | None = None) -> Reply: ...

    def deploy_api(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """deploy_api(productId=..., apiId=..., deploymentDescription=..., stageId=...)

        Deploy an API to a stage, or to its canary where one is enabled

        POST /api/v1/products/{productId}/apis/{apiId}/deploy

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          deploymentDescription: text. Description of the deployment; at most 300 characters
          stageId: text, required. Stage of the API to deploy to; at least 1 character, at most 10
                characters

        Notes:
          each request counts: never sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-api-deploy
        """
        try:
            call = call_for(self, "once", "ncloud.deploy_api", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def roll_stage(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.RollStage]
        ) -> Reply: ...
        @overload
        def roll_stage(self, input: ncloud.RollStage | Input, /, *, timeout: float | None = None) -> Reply: ...

    def roll_stage(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """roll_stage(productId=..., apiId=..., stageId=..., deploymentNo=...)

        Roll a stage to a deployment of its history

        POST /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/deploy

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          stageId: text, required. Stage of the API; at least 1 character, at most 10 characters
          deploymentNo: integer, required. Number of the deployment; advised: at least 0

        Notes:
          each request counts: never sent again where no answer came

        https://api.ncloud-docs.com/docs/apigateway-stage-deploy
        """
        try:
            call = call_for(self, "once", "ncloud.roll_stage", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def enable_canary(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.EnableCanary]
        ) -> Reply: ...
        @overload
        def enable_canary(self, input: ncloud.EnableCanary | Input, /, *, timeout: float | None = None) -> Reply: ...

    def enable_canary(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """enable_canary(productId=..., apiId=..., stageId=...)

        Enable the canary of a stage

        POST /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          stageId: text, required. Stage of the API; at least 1 character, at most 10 characters

        Notes:
          each request counts: never sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-enablecanary
        """
        try:
            call = call_for(self, "once", "ncloud.enable_canary", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def update_canary(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.UpdateCanary]
        ) -> Reply: ...
        @overload
        def update_canary(self, input: ncloud.UpdateCanary | Input, /, *, timeout: float | None = None) -> Reply: ...

    def update_canary(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """update_canary(productId=..., apiId=..., stageId=..., canaryCacheTtlSec=..., useDistributionRate=..., canaryConditions=..., canaryEndpointDomain=..., canaryThrottleRps=..., canaryDistributionRate=...)

        Change the settings of an activated canary

        PATCH /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          stageId: text, required. Stage of the API; at least 1 character, at most 10 characters
          canaryCacheTtlSec: integer or digits. Seconds to keep answers in the cache; at least 0, at most
                3600; advised: at least 1
          useDistributionRate: boolean, required. true: a percentage of the requests goes to the canary;
                false: those that meet the conditions
          canaryConditions: list of objects. Which requests go to the canary; required where
                useDistributionRate is false
            parameterName: text. Name of the header or query parameter
            parameterCode: text. Whether the parameter is a header or a query parameter; REQUEST_HEADER or
                  REQUEST_QUERY
            parameterValue: text. Value that sends a request to the canary
          canaryEndpointDomain: text, required. Endpoint domain of the canary, or NONE; advised: at most 200
                characters, a URL such as https://canary.example.com, or NONE
          canaryThrottleRps: integer or digits. Requests a second allowed for each method, to protect the
                backend; advised: at least 1, at most 2147483647
          canaryDistributionRate: number. Percentage of the requests that goes to the canary; required where
                useDistributionRate is true; advised: at least 0, at most 100

        Rules:
          canaryConditions is required where useDistributionRate is false
          canaryConditions[].parameterName, canaryConditions[].parameterCode and
                canaryConditions[].parameterValue are required where useDistributionRate is false
          advised: canaryConditions[].parameterName, canaryConditions[].parameterCode and
                canaryConditions[].parameterValue are required, save where useDistributionRate is false
          canaryDistributionRate is required where useDistributionRate is true
          the resource as last known has true in isCanary

        Notes:
          twice is the same as once: sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change
        """
        try:
            call = call_for(self, "once", "ncloud.update_canary", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def promote_canary(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.PromoteCanary]
        ) -> Reply: ...
        @overload
        def promote_canary(self, input: ncloud.PromoteCanary | Input, /, *, timeout: float | None = None) -> Reply: ...

    def promote_canary(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """promote_canary(productId=..., apiId=..., stageId=...)

        Deploy the canary to its stage

        POST /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary/promote

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          stageId: text, required. Stage of the API; at least 1 character, at most 10 characters

        Notes:
          each request counts: never sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-promote
        """
        try:
            call = call_for(self, "once", "ncloud.promote_canary", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)

    if TYPE_CHECKING:

        @overload
        def disable_canary(
            self, input: None = None, /, *, timeout: float | None = None, **fields: Unpack[ncloud.DisableCanary]
        ) -> Reply: ...
        @overload
        def disable_canary(self, input: ncloud.DisableCanary | Input, /, *, timeout: float | None = None) -> Reply: ...

    def disable_canary(self, input: Any = None, /, *, timeout: float | None = None, **fields: Any) -> Reply:
        """disable_canary(productId=..., apiId=..., stageId=...)

        Disable the canary of a stage

        DELETE /api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary

        Fields:
          productId: text, required. Product the API belongs to; at least 1 character, at most 10 characters
          apiId: text, required. API in the product; at least 1 character, at most 10 characters
          stageId: text, required. Stage of the API; at least 1 character, at most 10 characters

        Notes:
          twice is the same as once: sent again where no answer came

        https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-disablecanary
        """
        try:
            call = call_for(self, "once", "ncloud.disable_canary", input, fields, timeout)
        finally:
            del input, fields
        return once(self, call)


class NcloudCheck(Verb):
    """`check` for each operation of NAVER Cloud API Gateway."""

    if TYPE_CHECKING:

        @overload
        def list_stages(self, input: None = None, /, **fields: Unpack[ncloud.ListStagesDraft]) -> Report: ...
        @overload
        def list_stages(self, input: ncloud.ListStagesDraft | Input, /) -> Report: ...

    def list_stages(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Ncloud.list_stages`."""
        try:
            return self._check("ncloud.list_stages", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_stage(self, input: None = None, /, **fields: Unpack[ncloud.GetStageDraft]) -> Report: ...
        @overload
        def get_stage(self, input: ncloud.GetStageDraft | Input, /) -> Report: ...

    def get_stage(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Ncloud.get_stage`."""
        try:
            return self._check("ncloud.get_stage", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def deploy_api(self, input: None = None, /, **fields: Unpack[ncloud.DeployApiDraft]) -> Report: ...
        @overload
        def deploy_api(self, input: ncloud.DeployApiDraft | Input, /) -> Report: ...

    def deploy_api(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Ncloud.deploy_api`."""
        try:
            return self._check("ncloud.deploy_api", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def roll_stage(self, input: None = None, /, **fields: Unpack[ncloud.RollStageDraft]) -> Report: ...
        @overload
        def roll_stage(self, input: ncloud.RollStageDraft | Input, /) -> Report: ...

    def roll_stage(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Ncloud.roll_stage`."""
        try:
            return self._check("ncloud.roll_stage", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def enable_canary(self, input: None = None, /, **fields: Unpack[ncloud.EnableCanaryDraft]) -> Report: ...
        @overload
        def enable_canary(self, input: ncloud.EnableCanaryDraft | Input, /) -> Report: ...

    def enable_canary(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Ncloud.enable_canary`."""
        try:
            return self._check("ncloud.enable_canary", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_canary(self, input: None = None, /, **fields: Unpack[ncloud.UpdateCanaryDraft]) -> Report: ...
        @overload
        def update_canary(self, input: ncloud.UpdateCanaryDraft | Input, /) -> Report: ...

    def update_canary(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Ncloud.update_canary`."""
        try:
            return self._check("ncloud.update_canary", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def promote_canary(self, input: None = None, /, **fields: Unpack[ncloud.PromoteCanaryDraft]) -> Report: ...
        @overload
        def promote_canary(self, input: ncloud.PromoteCanaryDraft | Input, /) -> Report: ...

    def promote_canary(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Ncloud.promote_canary`."""
        try:
            return self._check("ncloud.promote_canary", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def disable_canary(self, input: None = None, /, **fields: Unpack[ncloud.DisableCanaryDraft]) -> Report: ...
        @overload
        def disable_canary(self, input: ncloud.DisableCanaryDraft | Input, /) -> Report: ...

    def disable_canary(self, input: Any = None, /, **fields: Any) -> Report:
        """A report on an input of `Ncloud.disable_canary`."""
        try:
            return self._check("ncloud.disable_canary", input, fields)
        finally:
            del input, fields


class NcloudDescribe(Verb):
    """`describe` for each operation of NAVER Cloud API Gateway."""

    if TYPE_CHECKING:

        @overload
        def list_stages(self, input: None = None, /, **fields: Unpack[ncloud.ListStagesDraft]) -> Description: ...
        @overload
        def list_stages(self, input: ncloud.ListStagesDraft | Input, /) -> Description: ...

    def list_stages(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Ncloud.list_stages`."""
        try:
            return self._describe("ncloud.list_stages", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_stage(self, input: None = None, /, **fields: Unpack[ncloud.GetStageDraft]) -> Description: ...
        @overload
        def get_stage(self, input: ncloud.GetStageDraft | Input, /) -> Description: ...

    def get_stage(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Ncloud.get_stage`."""
        try:
            return self._describe("ncloud.get_stage", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def deploy_api(self, input: None = None, /, **fields: Unpack[ncloud.DeployApiDraft]) -> Description: ...
        @overload
        def deploy_api(self, input: ncloud.DeployApiDraft | Input, /) -> Description: ...

    def deploy_api(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Ncloud.deploy_api`."""
        try:
            return self._describe("ncloud.deploy_api", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def roll_stage(self, input: None = None, /, **fields: Unpack[ncloud.RollStageDraft]) -> Description: ...
        @overload
        def roll_stage(self, input: ncloud.RollStageDraft | Input, /) -> Description: ...

    def roll_stage(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Ncloud.roll_stage`."""
        try:
            return self._describe("ncloud.roll_stage", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def enable_canary(self, input: None = None, /, **fields: Unpack[ncloud.EnableCanaryDraft]) -> Description: ...
        @overload
        def enable_canary(self, input: ncloud.EnableCanaryDraft | Input, /) -> Description: ...

    def enable_canary(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Ncloud.enable_canary`."""
        try:
            return self._describe("ncloud.enable_canary", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_canary(self, input: None = None, /, **fields: Unpack[ncloud.UpdateCanaryDraft]) -> Description: ...
        @overload
        def update_canary(self, input: ncloud.UpdateCanaryDraft | Input, /) -> Description: ...

    def update_canary(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Ncloud.update_canary`."""
        try:
            return self._describe("ncloud.update_canary", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def promote_canary(self, input: None = None, /, **fields: Unpack[ncloud.PromoteCanaryDraft]) -> Description: ...
        @overload
        def promote_canary(self, input: ncloud.PromoteCanaryDraft | Input, /) -> Description: ...

    def promote_canary(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Ncloud.promote_canary`."""
        try:
            return self._describe("ncloud.promote_canary", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def disable_canary(self, input: None = None, /, **fields: Unpack[ncloud.DisableCanaryDraft]) -> Description: ...
        @overload
        def disable_canary(self, input: ncloud.DisableCanaryDraft | Input, /) -> Description: ...

    def disable_canary(self, input: Any = None, /, **fields: Any) -> Description:
        """The fields of a draft of `Ncloud.disable_canary`."""
        try:
            return self._describe("ncloud.disable_canary", input, fields)
        finally:
            del input, fields


class NcloudPlan(Verb):
    """`plan` for each operation of NAVER Cloud API Gateway."""

    if TYPE_CHECKING:

        @overload
        def list_stages(self, input: None = None, /, **fields: Unpack[ncloud.ListStages]) -> Request: ...
        @overload
        def list_stages(self, input: ncloud.ListStages | Input, /) -> Request: ...

    def list_stages(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Ncloud.list_stages`."""
        try:
            return self._plan("ncloud.list_stages", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def get_stage(self, input: None = None, /, **fields: Unpack[ncloud.GetStage]) -> Request: ...
        @overload
        def get_stage(self, input: ncloud.GetStage | Input, /) -> Request: ...

    def get_stage(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Ncloud.get_stage`."""
        try:
            return self._plan("ncloud.get_stage", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def deploy_api(self, input: None = None, /, **fields: Unpack[ncloud.DeployApi]) -> Request: ...
        @overload
        def deploy_api(self, input: ncloud.DeployApi | Input, /) -> Request: ...

    def deploy_api(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Ncloud.deploy_api`."""
        try:
            return self._plan("ncloud.deploy_api", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def roll_stage(self, input: None = None, /, **fields: Unpack[ncloud.RollStage]) -> Request: ...
        @overload
        def roll_stage(self, input: ncloud.RollStage | Input, /) -> Request: ...

    def roll_stage(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Ncloud.roll_stage`."""
        try:
            return self._plan("ncloud.roll_stage", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def enable_canary(self, input: None = None, /, **fields: Unpack[ncloud.EnableCanary]) -> Request: ...
        @overload
        def enable_canary(self, input: ncloud.EnableCanary | Input, /) -> Request: ...

    def enable_canary(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Ncloud.enable_canary`."""
        try:
            return self._plan("ncloud.enable_canary", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def update_canary(self, input: None = None, /, **fields: Unpack[ncloud.UpdateCanary]) -> Request: ...
        @overload
        def update_canary(self, input: ncloud.UpdateCanary | Input, /) -> Request: ...

    def update_canary(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Ncloud.update_canary`."""
        try:
            return self._plan("ncloud.update_canary", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def promote_canary(self, input: None = None, /, **fields: Unpack[ncloud.PromoteCanary]) -> Request: ...
        @overload
        def promote_canary(self, input: ncloud.PromoteCanary | Input, /) -> Request: ...

    def promote_canary(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Ncloud.promote_canary`."""
        try:
            return self._plan("ncloud.promote_canary", input, fields)
        finally:
            del input, fields

    if TYPE_CHECKING:

        @overload
        def disable_canary(self, input: None = None, /, **fields: Unpack[ncloud.DisableCanary]) -> Request: ...
        @overload
        def disable_canary(self, input: ncloud.DisableCanary | Input, /) -> Request: ...

    def disable_canary(self, input: Any = None, /, **fields: Any) -> Request:
        """The request of `Ncloud.disable_canary`."""
        try:
            return self._plan("ncloud.disable_canary", input, fields)
        finally:
            del input, fields


publish(Ncloud, NcloudCheck, NcloudDescribe, NcloudPlan)
