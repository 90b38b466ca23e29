"""Markdown: what a text becomes on the page, and that nothing in it is ever taken for HTML."""

import pytest
from playwright.async_api import expect

from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

RENDER = """async (source) => {
  const { markdown } = await import("./js/markdown.js");
  const names = { nameOf: (id) => ({ 1: "Ada" })[id], roleOf: () => "Instructor", channelOf: () => "general" };
  const box = document.createElement("div");
  box.append(...markdown(source, { now: () => 1790000000000, openChannel() {}, useCommand() {}, ...names }));
  return box.innerHTML;
}"""
TABLE = {
    "plain": "<p>plain</p>",
    "**a** *b* _c_ __d__ ~~e~~": "<p><strong>a</strong> <em>b</em> <em>c</em> <u>d</u> <s>e</s></p>",
    "***both***": "<p><strong><em>both</em></strong></p>",
    "*a **b** c*": "<p><em>a <strong>b</strong> c</em></p>",
    "**a *b* c**": "<p><strong>a <em>b</em> c</strong></p>",
    "snake_case_name": "<p>snake_case_name</p>",
    "2 * 3 * 4": "<p>2 * 3 * 4</p>",
    r"\*not\*": "<p>*not*</p>",
    "`a **b**` ``c ` d``": "<p><code>a **b**</code> <code>c ` d</code></p>",
    "```py\nx < 1\n```": '<pre tabindex="0" role="group" aria-label="py code"><code>x &lt; 1</code></pre>',
    "# One": '<div class="heading size-1" role="heading" aria-level="3">One</div>',
    "-# small": '<p class="subtext">small</p>',
    "a\nb": "<p>a\nb</p>",
    "a\n\nb": "<p>a</p><p>b</p>",
    "- a\n- b": "<ul><li>a</li><li>b</li></ul>",
    "- a\n  - b\n- c": "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
    "3. a\n4. b": '<ol start="3"><li>a</li><li>b</li></ol>',
    "- a\n1. b": '<ul><li>a</li></ul><ol start="1"><li>b</li></ol>',
    "> a\n> b\nc": "<blockquote><p>a\nb</p></blockquote><p>c</p>",
    "<@1> <@!1> <@9>": '<p><span class="mention">@Ada</span> <span class="mention">@Ada</span> '
    '<span class="mention">@unknown-user</span></p>',
    "<#1> </daily today:5>": '<p><button type="button" class="mention">#general</button> '
    '<button type="button" class="mention">/daily today</button></p>',
    "<img src=x onerror=alert(1)>": "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
    "[x](javascript:alert(1))": "<p>[x](javascript:alert(1))</p>",
    "**": "<p>**</p>",
    "||": "<p>||</p>",
    "": "",
}


@pytest.mark.parametrize("source", TABLE, ids=repr)
async def test_a_text_becomes_these_elements(visitor_of_file: Visitor, source: str) -> None:
    assert await visitor_of_file.page.evaluate(RENDER, source) == TABLE[source]


async def test_links_lead_out_without_telling_from_where(visitor_of_file: Visitor) -> None:
    drawn = await visitor_of_file.page.evaluate(
        RENDER, "see https://a.example/b?c=1, [d](https://e.example) <https://f.example>"
    )
    assert drawn.count('target="_blank" rel="noopener noreferrer nofollow"') == 3
    assert 'href="https://a.example/b?c=1"' in drawn


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("t", "14:13"),
        ("T", "14:13:20"),
        ("d", "21/09/2026"),
        ("D", "21 September 2026"),
        ("f", "21 September 2026 at 14:13"),
        ("s", "21/09/2026, 14:13"),
        ("S", "21/09/2026, 14:13:20"),
        ("R", "now"),
    ],
)
async def test_a_timestamp_is_shown_in_every_style(visitor_of_file: Visitor, style: str, words: str) -> None:
    drawn = await visitor_of_file.page.evaluate(RENDER, f"<t:1790000000:{style}>")
    assert f">{words}</time>" in drawn
    assert "21 September 2026 at 14:13" in drawn


@pytest.mark.parametrize(
    "source", ["*" * 4000, "||" * 2000, "[" * 4000, "_*" * 2000, "> " * 2000, "<t:" * 1300, "`" * 4000]
)
async def test_hostile_text_is_drawn_at_once(visitor_of_file: Visitor, source: str) -> None:
    begun = await visitor_of_file.page.evaluate("performance.now()")
    await visitor_of_file.page.evaluate(RENDER, source)
    assert await visitor_of_file.page.evaluate("performance.now()") - begun < 1500
    await expect(visitor_of_file.box).to_be_visible()
