# Derived from core/src/fake by `make generate`; do not edit.
"""NAVER Cloud API Gateway: one API with three stages, their deployments and canaries.

The management API's own error codes, of five digits, are on no page. What is not there, a canary that is not enabled included,
is the documented 404/300 here; what cannot be done, a canary that is enabled already, the documented 400/100.
"""

from __future__ import annotations

ACCESS_KEY: str = "ncp_iam_FAKEACCESSKEY00000001"
"""The access key that is known from the start."""
SECRET_KEY: str = "ncp_iam_FakeSecretKey0000000000000000001"
"""Its secret."""
PRODUCT_ID: str = "x23oik7hdq"
"""The product with the API."""
API_ID: str = "spqnhzaqr1"
"""The API with the stages."""
STAGE_ID: str = "k5g0runfax"
"""A stage with all its settings and no canary. It serves `DEPLOYMENT_NO`."""
CANARY_STAGE_ID: str = "b7wq2m91zt"
"""A stage whose canary is enabled: it has other conditions and a later deployment than the stage."""
BARE_STAGE_ID: str = "d0e4yh8c3u"
"""A stage with as little as a stage can have."""
DEPLOYMENT_NO: int = 251381
"""What `STAGE_ID` serves."""
OLD_DEPLOYMENT_NO: int = 251207
"""What `STAGE_ID` served before, to roll it back to."""
QUOTA_PRODUCT_ID: str = "quota00000"
"""A product whose quota is used up, whatever is asked of it: 429/400."""
THROTTLED_PRODUCT_ID: str = "throttle00"
"""A product that is throttled: 429/410."""
RATE_LIMITED_PRODUCT_ID: str = "ratelimit0"
"""A product whose rate is limited: 429/420."""
FORBIDDEN_PRODUCT_ID: str = "forbidden0"
"""A product that the account has no subscription to: 401/210."""
