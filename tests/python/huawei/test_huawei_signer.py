"""Signatures of Huawei's own signer, on random requests."""

from __future__ import annotations

import random
from datetime import datetime, timezone
from typing import Any
from urllib.parse import quote

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer

import clearway

COUNT = 3000
LETTERS = "abcXYZ019-_.~ !*'()/:;=?@#[]$&+,%\"<>\\^`{|}\té한端\U0001f600"
ACCESS_KEY, SECRET_KEY = "HWAKEXAMPLE000000001", "hwSecretKeyExample/0000000000000000000001"


def test_random_requests() -> None:
    chance = random.Random(20260115)
    kinds = {"token": 0, "body": 0, "unsigned": 0, "query": 0, "left out": 0}
    for _ in range(COUNT):
        made = Made(chance)
        theirs = made.theirs()
        ours = clearway.sign(
            "huaweicloud",
            made.method,
            made.url(chance),
            made.headers,
            made.body,
            credentials=made.credentials,
            now=made.now,
        )
        assert ours["Authorization"] == theirs["Authorization"], vars(made)
        added = {name.lower(): value for name, value in theirs.items() if name not in made.headers}
        del added["host"]
        assert {name.lower(): value for name, value in ours.items()} == added
        kinds["token"] += "security_token" in made.credentials
        kinds["body"] += bool(made.body)
        kinds["unsigned"] += "x-sdk-content-sha256" in added
        kinds["query"] += len(made.query) > 1
        kinds["left out"] += any("_" in name for name in made.headers)
    assert min(kinds.values()) > COUNT / 20, kinds


class Made:
    """A random request."""

    def __init__(self, chance: random.Random) -> None:
        def text(least: int, most: int, letters: str = LETTERS) -> str:
            return "".join(chance.choice(letters) for _ in range(chance.randint(least, most)))

        self.method = chance.choice(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"])
        self.host = chance.choice(["fabric.cn-north-4.myhuaweicloud.com", "localhost:8787"])
        # Clients resolve . and .. before they send, and a slash inside a segment is one between segments for this signer.
        segments = [text(1, 8).replace("/", "").strip(".") or "a" for _ in range(chance.randint(0, 5))]
        self.path = "".join("/" + quote(segment, safe=chance.choice(["~", "~!*'()$&+,;=:@"])) for segment in segments)
        self.path = (self.path or "/") + chance.choice(["", "", "/"] if self.path else [""])
        self.query = [(text(1, 6), text(0, 8)) for _ in range(chance.randint(0, 5))]
        self.query += [(name, text(0, 3)) for name, _ in self.query[:1] if chance.random() < 0.3]
        self.headers = {"Content-Type": "application/json"}
        if chance.random() < 0.3:
            self.headers["Content-Type"] = chance.choice(
                ["text/plain", "application/json;charset=utf-8", "application/bson", "a/b"]
            )
        for number in range(chance.randint(0, 3)):
            name = chance.choice(["X-Custom", "x-lower", "X-With_Line", "Accept", "User-Agent"]) + str(number)
            self.headers[name] = text(0, 10, 'abc XYZ 019-_,;=/"').strip()
        body = text(0, 200)
        self.body = chance.choice([None, b"", body.encode(), b'{"name": "endpoint1"}'])
        self.credentials = {"access_key": ACCESS_KEY, "secret_key": SECRET_KEY}
        if chance.random() < 0.4:
            self.credentials["security_token"] = text(1, 40, "abcXYZ019+/=")
        if chance.random() < 0.4:
            self.credentials["project_id"] = text(32, 32, "abcdef0123456789")
        self.now = chance.randrange(0, 4_000_000_000)

    def url(self, chance: random.Random) -> str:
        """The URL as it is sent; the order of a query does not matter."""
        query = chance.sample(self.query, len(self.query))
        pairs = [f"{quote(name, safe='~')}={quote(value, safe='~')}" for name, value in query]
        return f"https://{self.host}{self.path}" + ("?" + "&".join(pairs) if pairs else "")

    def theirs(self) -> dict[str, Any]:
        """All headers, after their signer added its own."""
        headers = dict(self.headers)
        # As their credentials do before the signer is asked.
        named = {"security_token": "X-Security-Token", "project_id": "X-Project-Id"}
        headers.update({header: self.credentials[name] for name, header in named.items() if name in self.credentials})
        headers["X-Sdk-Date"] = datetime.fromtimestamp(self.now, timezone.utc).strftime("%Y%m%dT%H%M%SZ")
        request = SdkRequest(
            method=self.method,
            host=self.host,
            resource_path=self.path,
            query_params=list(self.query),
            header_params=headers,
            body=self.body or b"",
        )
        return dict(Signer(BasicCredentials(ACCESS_KEY, SECRET_KEY)).sign(request).header_params)
