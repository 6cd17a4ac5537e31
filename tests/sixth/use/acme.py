"""The made-up vendor from the built wheel."""

from __future__ import annotations

import clearway
from clearway import fake

CREATE = "acme.create_server"


def main() -> None:
    described = clearway.describe(CREATE, {"size": "custom"})
    assert described["/cpus"].requirement == "required", described
    assert [found.code for found in clearway.check(CREATE, {"size": "tiny"}).violations] == ["choice", "required"]
    key = {"acme_key": "0f4c7b52e458"}
    signed = clearway.sign("acme", "GET", "https://api.acme.example/anything", {}, None, credentials=key, now=1.0)
    assert signed == {"X-Acme-Key": "Key 0f4c7b52e458"}, signed

    vendors = fake.Vendors(start=1_768_465_800.0)
    acme = clearway.Acme(acme_key="0f4c7b52e458", transport=vendors)
    assert acme.plan.create_server(name="web", size="small").headers["X-Acme-Key"] == "Key 0f4c7b52e458"
    created = acme.create_server(name="web", size="small")
    assert created.data["state"] == "starting" and not created.drift
    running = acme.wait("server_running", server_id=created.data["id"])
    assert running.data["state"] == "running"
    assert [server["id"] for server in acme.list_servers()] == [fake.acme.SERVER, "srv-1"]
    try:
        acme.get_server(server_id="srv-9")
    except clearway.NotFound as error:
        assert error.code == "NO_SERVER"
    else:
        raise AssertionError("a server that is not there")
    assert "0f4c7b52e458" not in repr(acme)
    assert clearway.operation(CREATE).fields[0]["name"] == "name"


main()
print("Python: the made-up vendor works")
