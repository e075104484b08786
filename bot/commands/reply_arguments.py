"""What can be written after `coproduction reply`."""

from __future__ import annotations

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add one sub-command for each thing staff do with comment cards."""
    staff = argparse.ArgumentParser(add_help=False)
    staff.add_argument("--as", dest="actor", metavar="NAME", help="who you are, for the audit")
    doing = parser.add_subparsers(dest="doing", required=True, metavar="WHAT")

    def part(name: str, told: str) -> argparse.ArgumentParser:
        return doing.add_parser(name, help=told, description=told, parents=[staff])

    listing = part("list", "list the cards, without anybody's words")
    listing.add_argument("--area", help="only cards of this toolkit's area")
    listing.add_argument("--words", action="store_true", help="with the words of each card")

    reading = part("read", "show one card, which is then marked as read")
    reading.add_argument("card", metavar="CARD", help="its number in the list, or how that begins")

    answering = part("answer", "answer one card; its writer reads it with the code")
    answering.add_argument("card", metavar="CARD")
    answering.add_argument("text", metavar="TEXT", help="what you answer")
    _changed(answering)

    publishing = part("publish", "let a card's words be shown, where its writer said yes")
    publishing.add_argument("card", metavar="CARD")

    flooding = part("flood", "mark cards as a flood: they are kept and count nowhere")
    flooding.add_argument("cards", metavar="CARD", nargs="+")
    flooding.add_argument("--undo", action="store_true", help="they are none after all")

    saying = part("project", "say to everyone what people said of a project, and what was done")
    saying.add_argument("project", metavar="NAME", help="the project's name, as people call it")
    saying.add_argument("--said", required=True, metavar="TEXT", help="what people said")
    saying.add_argument("--did", required=True, metavar="TEXT", help="what the council did")
    saying.add_argument("--area", help="the toolkit of the area it is in")
    _changed(saying)


def _changed(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--changed", action="store_true", help="something was changed because of it"
    )
