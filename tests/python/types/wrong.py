"""What type checkers must flag: each line that ends in `# error`, and no other. Nobody runs it."""

from __future__ import annotations

import clearway
from clearway.types import edgegap, huaweicloud, ncloud

client = clearway.Ncloud(access_key="a", secret_key="b")
game = clearway.Edgegap(token="t")
fabric = clearway.Huaweicloud(token="t")
ppio = clearway.Ppio(api_key="k")
aieev = clearway.Aieev(api_key="k")

# Options and credentials.
clearway.Ncloud(access_key="a", secret_kye="b")  # error
clearway.Ncloud("a", "b")  # error
clearway.Ncloud(access_key=5)  # error
clearway.Ncloud(site="goverment")  # error
clearway.Ncloud(region="gov")  # error
clearway.Huaweicloud(site="cn-north-4")  # error
clearway.Ppio(timeout="5")  # error
clearway.Ppio(transport="requests")  # error
client.with_options(retries=5)  # error
client.with_options(max_retries="5")  # error

# Fields in keywords: required, misspelt, of another type, not among the choices.
client.get_stage(productId="p", apiId="a")  # error
client.get_stage(productId="p", apiId="a", stageId="s", stageid="s")  # error
client.get_stage(productId="p", apiId="a", stageId=5)  # error
client.get_stage(productId="p", apiId="a", stageId=None)  # error
client.plan.get_stage(productId="p")  # error
client.check.get_stage(productId=5)  # error
client.describe.get_stage(stage="s")  # error
client.get_stage()  # error
client.get_stage(5)  # error
client.get_stage({"productId": "p"}, apiId="a")  # error
client.get_stages()  # error
game.get_tag(request_id="r", tag_name=True)  # error
game.create_tag(request_id="r", name=["a"])  # error
game.deploy(application="a", version="v", users=[], tags="abc")  # error
game.deploy(application="a", version="v", users={"user_type": "ip_address"})  # error
game.get_deployment_metrics(request_id="r", raw="yes")  # error
game.get_deployment_metrics(request_id="r", start_time=5)  # error
fabric.show_endpoint_metrics(workspace_id="w", endpoint_id="e", metric_name="nothing")  # error
aieev.update_endpoint(endpoint_id="e", auth_mode="basic")  # error
aieev.scale_endpoint(endpoint_id="e", num_replicas="two")  # error
ppio.list_endpoints(pageSize="10")  # error

# Objects inside.
edgegap_user: edgegap.User = {"user_type": "ip", "user_data": {}}  # error
edgegap_data: edgegap.UserData = {"latitude": "north"}  # error
resources: edgegap.Resources = {"cpu_units": 100}  # error
canary: ncloud.CanaryCondition = {"parameterCode": "HEADER"}  # error
canary_draft: ncloud.UpdateCanaryDraft = {"productId": 5}  # error
canary_input: ncloud.UpdateCanary = {"productId": "p"}  # error
resource: huaweicloud.Mu = {"spec_code": "s", "min": 0, "max": 1, "maximum": 1}  # error

# What comes back.
print(client.list_stages(productId="p", apiId="a").data)  # error
client.get_stage(productId="p", apiId="a", stageId="s").pages()  # error
print(client.plan.get_stage(productId="p", apiId="a", stageId="s").data)  # error
print(client.check.get_stage().errors)  # error
clearway.check("ncloud.get_stage", {}).ok = True  # error
for _reply in clearway.AsyncPpio(api_key="k").list_endpoints():  # error
    pass

# Waits.
game.wait("deployment_redy", request_id="r")  # error
game.wait("deployment_ready")  # error
game.wait("deployment_ready", id="r")  # error
game.wait("ppio.endpoint_serving", request_id="r")  # error
game.wait("deployment_ready", request_id="r", timeout="5")  # error
game.wait("deployment_ready", request_id="r", on_state="states")  # error

# Functions.
clearway.check("ncloud.get_stage")  # error
clearway.check("ncloud.get_stage", {1, 2})  # error
clearway.check("ncloud.get_stage", {}, curent={})  # error
clearway.plan("ncloud.get_stage", {}, credentials="token")  # error
clearway.parse("ncloud.get_stage", "200", {}, b"")  # error
clearway.sign("ncloud", "GET", "https://example.com")  # error
clearway.operation(5)  # error
clearway.nothing()  # error


async def asynchronous() -> None:
    awaited = clearway.AsyncEdgegap(token="t")
    print(awaited.get_deployment(request_id="r").data)  # error
    await awaited.get_deployment(id="r")  # error
    await awaited.list_deployments()  # error
    await awaited.wait("deployment_redy", request_id="r")  # error
    clearway.AsyncNcloud(token="t")  # error
