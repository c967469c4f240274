"""Every command is documented."""

from collections.abc import Callable

import pytest
from click.testing import Result

from generator.cli import main


@pytest.mark.parametrize("command", sorted(main.commands))
def test_help_has_a_text_for_the_command_and_its_options(
    shilu: Callable[..., Result], command: str
) -> None:
    assert shilu(command, "--help").exit_code == 0
    assert main.commands[command].help
    assert all(
        parameter.help
        for parameter in main.commands[command].params
        if parameter.param_type_name == "option" and parameter.name not in ("form", "limit")
    )
