"""The commands. One file a command, each loaded when it is called and not before."""

import sys
from importlib import import_module

import click

from dateline.errors import DatelineError

__all__ = ["COMMANDS", "main"]

COMMANDS = {
    "read": ("dateline.cli.read", "Read files and folders into a record, and link it."),
    "link": ("dateline.cli.link", "Link the claims of all reports into incidents."),
    "list": ("dateline.cli.list", "List the incidents of a record."),
    "statements": ("dateline.cli.statements", "List who said what to whom."),
    "since": ("dateline.cli.since", "List what changed between two days or two records."),
    "tolls": ("dateline.cli.tolls", "Add up the tolls of an area and period, doubts and all."),
    "brief": ("dateline.cli.brief", "Write a brief of an area and period whose sentences cite."),
    "page": ("dateline.cli.page", "Write the record as one page for a browser."),
    "export": (
        "dateline.cli.export",
        "Write the record as JSON lines, CSV or GeoJSON; or who said what.",
    ),
    "explain": ("dateline.cli.explain", "Show the words and reasons behind an id."),
    "judge": ("dateline.cli.judge", "Keep a person's word on claims."),
}
"""Every command, the module whose ``command`` it is, and what it does."""


class Commands(click.Group):
    """The table of commands; a command's module is imported when that command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name][0]).command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table, importing none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, told) for name, (_, told) in COMMANDS.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dateline")
def dateline() -> None:
    """Read news reports of a conflict and keep what they claim: sourced, dated, mapped.

    \b
    dateline read reports/          read a folder into the record ./record
    dateline page --out page.html   look at it
    dateline explain ID             see the words and reasons behind any of it

    Exit codes: 0 all went well, 1 some files could not be read, 2 the call was wrong.
    """


def main() -> None:
    """Run the command line; whatever goes wrong is told in one sentence."""
    try:
        ended = dateline(prog_name="dateline", standalone_mode=False)
        sys.exit(ended if isinstance(ended, int) else 0)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(2)
    except click.Abort:
        click.echo("dateline: stopped; the same command again goes on from here.", err=True)
        sys.exit(130)
    except DatelineError as wrong:
        click.echo(f"dateline: {wrong}", err=True)
        sys.exit(2)
    except OSError as refused:
        where = refused.filename or "the disk"
        click.echo(f"dateline: {where} cannot be used: {refused.strerror}.", err=True)
        sys.exit(2)
