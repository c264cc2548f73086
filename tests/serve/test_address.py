"""Where the site can't be served at an address, that is said before anything is built."""

import errno
import socket
from collections.abc import Iterator

import pytest
from mkdocs.exceptions import Abort

from generator.site import steady_server


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program listens on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def refusal(host: str, port: int) -> str:
    """What is said of an address that can't be used."""
    with pytest.raises(Abort) as refused:
        steady_server.ensure_free(host, port)
    return str(refused.value)


def test_an_address_that_is_free_is_fine() -> None:
    steady_server.ensure_free("127.0.0.1", 0)


def test_of_a_port_that_is_taken_the_address_is_told_and_one_that_is_free(taken: int) -> None:
    said = refusal("127.0.0.1", taken)
    start = (
        f"serve: http://127.0.0.1:{taken}/ is taken: another program answers there (stop it, or "
    )
    assert said.startswith(start)
    host, _, port = said.removesuffix(")").rpartition(" ")[2].rpartition(":")
    assert int(port) > taken
    steady_server.ensure_free(host, int(port))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EACCES, "serve: http://127.0.0.1:80/ is kept for the system (choose another"),
        (errno.EADDRNOTAVAIL, "serve: http://127.0.0.1:80/ can't be used: "),
    ],
    ids=["kept for the system", "of another computer"],
)
def test_of_an_address_that_the_system_refuses_the_reason_is_told_and_another(
    number: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bind = steady_server._bind

    def refuse(host: str, port: int) -> None:
        if port < 1024:
            raise OSError(number, "refused by the system")
        bind(host, 0)

    monkeypatch.setattr(steady_server, "_bind", refuse)
    refused = refusal("127.0.0.1", 80)
    assert refused.startswith(said)
    assert refused.endswith(" .venv/bin/python -m mkdocs serve --dev-addr 127.0.0.1:8000)")


def test_a_port_beyond_the_last_is_refused() -> None:
    assert "99999/ has no such port: the last is 65535 (" in refusal("127.0.0.1", 99_999)
