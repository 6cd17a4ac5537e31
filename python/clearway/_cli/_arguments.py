"""What the command line takes."""

from __future__ import annotations

import argparse
import json
from typing import Any

from .._core import __version__, waiters_json
from .._parser import Parser
from . import _commands
from ._environment import help_text

DESCRIPTION = """\
Checks, signs and sends requests to the endpoint and deployment APIs of five cloud vendors."""

EPILOG = """\
FILE is a path, or - for stdin, of JSON text: one flat object with the operation's fields by the vendor's own names.

examples:
  python -m clearway operations
  python -m clearway operation OP
  python -m clearway check OP input.json --locale ko
  python -m clearway plan OP input.json --curl
  python -m clearway call OP input.json | python -m clearway wait WAITER - --progress
  python -m clearway call OP --jsonl | head

exit status:
  0    it is fine
  1    the input breaks rules
  2    wrong use: options, a file that cannot be read or written, an unknown operation,
       no credentials
  3    the vendor said no, or what was waited for will not come
  4    no whole answer came, or it is not known whether the request took effect
  130  Ctrl-C

environment:
{environment}
  NO_COLOR       set to anything, no colours
  HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY, SSL_CERT_FILE, SSL_CERT_DIR
                 as other programs read them

Credentials are taken from the environment only, so that they are in no list of processes and no history of a shell. Without an account,
python -m clearway.fake serves all five vendors on this machine, for --base-url."""


def parser() -> argparse.ArgumentParser:
    """The whole command line; each command's `run` carries it out."""
    epilog = EPILOG.format(environment=help_text())
    root = Parser("python -m clearway", description=DESCRIPTION, epilog=epilog, **_COMMON)
    root.add_argument("--version", action="version", version=f"clearway {__version__}")
    commands = root.add_subparsers(metavar="COMMAND", required=True, parser_class=_Command)

    def command(name: str, run: object, about: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.", **_COMMON)
        made.set_defaults(run=run)
        return made

    one = command("operations", _commands.operations, "list the operations")
    one.add_argument("--vendor", help="of this vendor alone")
    _json(one)

    one = command("operation", _commands.operation, "show one operation: its fields, their limits, and its page")
    _operation(one)
    _json(one)

    one = command("check", _commands.check, "say everything that is wrong with an input")
    _operation(one)
    _file(one, required=True)
    _rules(one)
    _json(one)

    one = command("describe", _commands.describe, "say which fields an unfinished input needs, and why")
    _operation(one)
    _file(one)
    _rules(one)
    _json(one)

    one = command(
        "plan",
        _commands.plan,
        "show the finished request without sending it; signed, where the environment has credentials",
    )
    _operation(one)
    _file(one)
    one.add_argument("--curl", action="store_true", help="as a curl command")
    one.add_argument("--reveal", action="store_true", help="show secrets, which are masked otherwise")
    one.add_argument("--unsigned", action="store_true", help="do not sign it")
    _rules(one)
    _target(one)
    _json(one)

    one = command("call", _commands.call, "send a request and show the answer; of a list, all pages")
    _operation(one)
    _file(one)
    one.add_argument("--jsonl", action="store_true", help="the items of a list as they come, each on a line of its own")
    one.add_argument("--progress", action="store_true", help="show how many items of a list have come")
    _rules(one)
    _target(one)
    _sending(one)
    _json(one)

    one = command("wait", _commands.wait, "ask again and again until a state has come, and show the last answer")
    one.epilog = "waiters:\n" + "\n".join(
        f"  {known['id']:33}  {known['summary']}" for known in json.loads(waiters_json())
    )
    one.add_argument("waiter", metavar="WAITER", help="one of those below; FILE is as its operation takes it")
    _file(one)
    one.add_argument("--for", dest="wait_timeout", type=float, metavar="SECONDS", help="how long to wait in all")
    one.add_argument("--progress", action="store_true", help="show the states as they come")
    _locale(one)
    _target(one)
    _sending(one)
    _json(one)
    return root


class _Command(Parser):
    """A command, whose options may stand anywhere: before Python 3.12.7 a FILE behind one is not found otherwise."""

    _is_inside = False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        if self._is_inside:
            return super().parse_known_args(args, namespace)
        self._is_inside = True
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._is_inside = False


def _formatter(prog: str) -> argparse.HelpFormatter:
    return argparse.RawDescriptionHelpFormatter(prog, max_help_position=28, width=120)


_COMMON: Any = {"formatter_class": _formatter, "allow_abbrev": False}


def _operation(command: argparse.ArgumentParser) -> None:
    command.add_argument("operation", metavar="OP", help="the operation's id, as `operations` lists them")


def _file(command: argparse.ArgumentParser, *, required: bool = False) -> None:
    about = "JSON text: a path, or - for stdin"
    if required:
        command.add_argument("file", metavar="FILE", help=about)
    else:
        command.add_argument("file", metavar="FILE", nargs="?", help=f"{about}; no fields where left out")


def _rules(command: argparse.ArgumentParser) -> None:
    command.add_argument("--allow-unknown", action="store_true", help="let fields pass that the tables do not know")
    command.add_argument("--current", metavar="FILE", help="the last known resource, for rules that depend on it")
    _locale(command)


def _locale(command: argparse.ArgumentParser) -> None:
    command.add_argument("--locale", help="language of what is said of the input: en, ko, zh-CN or ja")


def _target(command: argparse.ArgumentParser) -> None:
    command.add_argument("--site", help="one of the vendor's sites, such as gov or cn-north-4")
    command.add_argument("--base-url", metavar="URL", help="another address in place of a site's")
    command.add_argument("--allow-http", action="store_true", help="plain http to other machines than this one")
    command.add_argument("--revision", help="another documented form of the operation")


def _sending(command: argparse.ArgumentParser) -> None:
    command.add_argument("--timeout", type=float, metavar="SECONDS", help="for one attempt, to the last byte")
    command.add_argument("--deadline", type=float, metavar="SECONDS", help="for a request with its retries")
    command.add_argument("--max-retries", type=int, metavar="N", help="repeats of a request that may be repeated")
    command.add_argument("--proxy", metavar="URL", help="in place of the environment's")
    command.add_argument("--ca", metavar="FILE", help="certificates to trust in place of the system's, as PEM")


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="for programs: JSON on one line, errors included")
