"""What comment cards say about each project: how many, of which statement, in which month."""

from __future__ import annotations

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import card_figures
from bot.records.card_figures import Project
from bot.records.projects import project_key
from bot.review.cards.card_names import names_for
from bot.review.cards.projects_table import Figures, figures_of
from bot.review.pages import Pages
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

PATH, ONE, REPLY = "/projects", "/projects/one", "/replies/new"


async def show(visit: Visit) -> HTTPResponse:
    """Every project with enough cards. There is no sum, from which the others could be found."""
    smallest, areas = visit.services.settings.smallest_group, visit.areas

    def look(connection: Connection) -> list[Project]:
        return card_figures.projects(connection, smallest, areas)

    found = await visit.look("projects", look)
    shown = [(project, *_ways(project.key)) for project in found]
    return visit.page("projects.html", projects=shown, smallest=smallest)


async def show_one(visit: Visit) -> HTTPResponse:
    """One project by month and by statement, or that too few cards are about it."""
    smallest, areas = visit.services.settings.smallest_group, visit.areas
    key, names = project_key(visit.asked("project")), await names_for(visit)

    def look(connection: Connection) -> tuple[Figures | None, str]:
        counts = card_figures.by_month_and_statement(connection, key, areas)
        figures = figures_of(counts, list(names.statements), smallest)
        return figures, card_figures.name_of(connection, key, areas) if figures else ""

    figures, name = await visit.look("projects", look)
    return visit.page(
        "project.html",
        figures=figures,
        name=name,
        names=names,
        smallest=smallest,
        cards=Pages.address("/cards", {"state": "all", "project": key or "-"}),
        reply=Pages.address(REPLY, {"project": name}),
    )


def _ways(key: str) -> tuple[str, str]:
    """Where the figures and the cards of a project are."""
    cards = Pages.address("/cards", {"state": "all", "project": key or "-"})
    return Pages.address(ONE, {"project": key}), cards


ROUTES = (
    Route(PATH, show, Role.READER, "list_projects"),
    Route(ONE, show_one, Role.READER, "see_project"),
)
