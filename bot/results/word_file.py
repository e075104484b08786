"""A Word file that screen readers can read: headings, header rows, its language and its title."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timezone
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from bot.results.cleaning import clean, direction

LANGUAGE = "en-GB"
_FONT = "Arial"
_SIZES = {"Normal": 11, "Title": 24, "Heading 1": 16, "Heading 2": 13}
_INK = RGBColor(0x1B, 0x4F, 0x5C)
_MARGIN, _WIDTH = Cm(2), Cm(17)  # of A4, which is 21 by 29.7 cm
_BY_HAND, _SHORT = Cm(1), 400  # rows of fewer letters are kept on one page
_QUIET = "Quiet"
_CELL = "Cell"
_LINE = "Line to write on"
_BAR, _HEAD = "5B98A6", "E6EEF0"  # black words can be read on both, and bars seen on white
_AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr")
_AFTER_SHADING = ("w:tabs", "w:bidi", *_AFTER_BIDI)


class WordFile:
    """Built from the top to the bottom; whatever is written stays text, in any script."""

    def __init__(self, title: str, at: datetime) -> None:
        """An empty A4 file in British English with this title."""
        self._document: Document = docx.Document()
        _set_page(self._document)
        _set_styles(self._document)
        core = self._document.core_properties
        core.title, core.language = clean(title), LANGUAGE
        core.author = core.comments = core.last_modified_by = ""
        core.created = core.modified = at.astimezone(timezone.utc).replace(tzinfo=None)

    def heading(self, text: str, level: int) -> None:
        """A heading; level 0 is the title of the document."""
        _write(self._document.add_heading(level=level), text)

    def paragraph(self, text: str, style: str = "Normal", label: str = "") -> None:
        """A paragraph, after a label in bold where one is given."""
        paragraph = self._document.add_paragraph(style=style)
        if label:
            paragraph.add_run(f"{label}: ").bold = True
        _write(paragraph, text)

    def quiet(self, text: str) -> None:
        """A paragraph that stands back."""
        self.paragraph(text, _QUIET)

    def hint(self, text: str) -> None:
        """A quiet paragraph that stays on the page of what comes after it."""
        self.quiet(text)
        self._document.paragraphs[-1].paragraph_format.keep_with_next = True

    def points(self, texts: Sequence[str]) -> None:
        """A list."""
        for text in texts:
            self.paragraph(text, "List Bullet")

    def numbered(self, text: str) -> None:
        """One line of the file's numbered list."""
        self.paragraph(text, "List Number")

    def linked(self, title: str, url: str, after: str, style: str) -> None:
        """A paragraph that begins with a link, or with its words alone where there is none."""
        paragraph = self._document.add_paragraph(style=style)
        if url:
            _link(paragraph, title, url)
        else:
            _write(paragraph, title)
        _write(paragraph, after)

    def room_to_write(self, lines: int) -> None:
        """Empty lines to write on by hand."""
        for _ in range(lines):
            self.paragraph("", _LINE)

    def table(
        self,
        titles: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        *,
        by_hand: bool = False,
    ) -> Table:
        """A table whose first row is its header on every page; `widths` are shares of the page.

        Rows that are written on by hand are high enough for it.
        """
        table: Table = self._document.add_table(rows=1, cols=len(titles), style="Table Grid")
        table.autofit = False
        for cell, title in zip(table.rows[0].cells, titles, strict=True):
            _fill(cell, title, bold=True)
            cell.paragraphs[0].paragraph_format.keep_with_next = True
            cell._tc.get_or_add_tcPr().append(_element("w:shd", val="clear", fill=_HEAD))
        header = table.rows[0]._tr.get_or_add_trPr()
        header.extend([_element("w:cantSplit"), _element("w:tblHeader")])
        for texts in rows:
            row: _Row = table.add_row()  # type: ignore[no-untyped-call]
            if by_hand:
                row.height = _BY_HAND
            if max(map(len, texts)) < _SHORT:
                row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
            for cell, text in zip(row.cells, texts, strict=True):
                _fill(cell, text)
        for column, share in zip(table.columns, widths, strict=True):
            column.width = Cm(_WIDTH.cm * share / sum(widths))
            for cell in column.cells:
                cell.width = column.width
        self._document.add_paragraph(style=_QUIET)
        return table

    def number_pages(self, page: str, of: str) -> None:
        """“Page 1 of 3” at the foot of each page."""
        foot = self._document.sections[0].footer.paragraphs[0]
        foot.style = self._document.styles[_QUIET]
        for words, field in ((f"{page} ", "PAGE"), (f" {of} ", "NUMPAGES")):
            foot.add_run(words)
            foot._p.append(_element("w:fldSimple", instr=field))

    def as_bytes(self) -> bytes:
        """The file."""
        file = BytesIO()
        self._document.save(file)
        return file.getvalue()


def bar_in(cell: _Cell, value: int, highest: int) -> None:
    """Shade the cell's number as far as it reaches, which shows a bar and adds no characters."""
    paragraph = cell.paragraphs[0]
    width = cell.width or Cm(1)
    paragraph.paragraph_format.right_indent = int(width * 0.85 * (highest - value) / highest)
    shading = _element("w:shd", val="clear", fill=_BAR)
    paragraph._p.get_or_add_pPr().insert_element_before(shading, *_AFTER_SHADING)


def _fill(cell: _Cell, text: str, *, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = _CELL
    _write(paragraph, text, bold=bold)


def _write(paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
    plain = clean(text)
    run = paragraph.add_run(plain)
    run.bold = bold or None
    if direction(plain) == "rtl":
        paragraph._p.get_or_add_pPr().insert_element_before(_element("w:bidi"), *_AFTER_BIDI)
        run.font.rtl = True


def _link(paragraph: Paragraph, title: str, url: str) -> None:
    link = _element("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, True))
    run = paragraph.add_run(clean(title))
    run.font.underline, run.font.color.rgb = True, _INK
    link.append(run._r)
    paragraph._p.append(link)


def _element(name: str, **attributes: str) -> BaseOxmlElement:
    element: BaseOxmlElement = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN


def _set_styles(document: Document) -> None:
    styles = document.styles
    quiet = styles.add_style(_QUIET, WD_STYLE_TYPE.PARAGRAPH)
    quiet.base_style = styles["Normal"]
    quiet.font.size, quiet.font.color.rgb = Pt(10), RGBColor(0x48, 0x57, 0x5B)
    cell = styles.add_style(_CELL, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = styles["Normal"]
    cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(3)
    line = styles.add_style(_LINE, WD_STYLE_TYPE.PARAGRAPH)
    line.base_style = styles["Normal"]
    edge = _element("w:bottom", val="single", sz="4", space="1", color="48575B")
    border = _element("w:pBdr")
    border.append(edge)
    line.element.get_or_add_pPr().insert_element_before(border, "w:shd", *_AFTER_SHADING)
    line.paragraph_format.space_before = Pt(14)
    styles["Normal"].paragraph_format.space_after = Pt(6)
    for name, size in _SIZES.items():
        style = styles[name]
        style.font.size = Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        for kind in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{kind}"), _FONT)
        if name != "Normal":
            style.font.color.rgb = _INK
    spoken = [*styles.element.iter(qn("w:lang"))]
    spoken += document.settings.element.iter(qn("w:themeFontLang"))
    for language in spoken:
        language.set(qn("w:val"), LANGUAGE)
