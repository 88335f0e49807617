"""What grading, stages and the review keep: suggestions, reports, ticks, lines of a deal, payments, costs, plans."""

from sqlalchemy import Column, ForeignKey, Integer, Text, text

from crm_desktop.store.table_kinds import entry, of_contact, of_customer, part, record, whole, words

grade_suggestion = record(
    "grade_suggestion",
    of_customer(),
    entry("from_id"),
    entry("to_id"),
    whole("score"),
    whole("score_before"),
    Column("cause", Text, nullable=False, server_default=text("'rule'")),
    words("inputs"),
    words("evidence"),
    Column("rule_id", Integer, ForeignKey("rule_version.id")),
    words("made_at"),
    Column("state", Text, nullable=False, server_default=text("'open'")),
    words("decided_at"),
)
"""Another grade that the rule in force suggests (000-23, 000-24, 003-05): open, accepted, ignored or gone.

Scores are 0 to 100; `inputs` is what the rule looked at, as JSON, `evidence` its digest: an ignored suggestion comes
back only when that differs."""

need_report = record(
    "need_report",
    of_customer(),
    of_contact(),
    words("written_on"),
    words("core_need"),
    words("direction"),
    words("value"),
    entry("owner_id"),
)
"""The need analysis of 001-20: what they need at heart, in which direction we solve it, what it is worth to them."""

stage_tick = record(
    "stage_tick",
    of_customer(),
    entry("stage_id"),
    Column("criterion", Text, nullable=False),
    words("evidence"),
    words("ticked_at"),
    entry("owner_id"),
)
"""A criterion of leaving a stage that was ticked by hand (003-18); others tick themselves from the data."""

conversion_line = part(
    "conversion_line",
    Column("conversion_id", Integer, ForeignKey("conversion.id"), nullable=False),
    Column("product", Text, nullable=False),
    whole("quantity"),
    whole("amount"),
    whole("cost"),
    Column("position", Integer, nullable=False, server_default=text("0")),
)
"""A product of a deal (003-38): amount and cost of the whole line in 分."""

conversion_factor = part(
    "conversion_factor",
    Column("conversion_id", Integer, ForeignKey("conversion.id"), nullable=False),
    Column("factor_id", Integer, ForeignKey("option.id"), nullable=False),
)
"""What decided a deal, as tags beside the text (000-48)."""

payment = record(
    "payment",
    of_customer(),
    Column("conversion_id", Integer, ForeignKey("conversion.id")),
    words("due_on"),
    whole("amount"),
    words("paid_on"),
    words("remark"),
    entry("owner_id"),
)
"""A payment agreed in a contract and when it came (003-15), in 分."""

review_note = record(
    "review_note",
    Column("period", Text, nullable=False),
    Column("section", Text, nullable=False),
    words("content"),
)
"""What was written about a month (2026-02), quarter (2026-Q1) or year (2026): summary, strengths, weak points."""

improvement = record(
    "improvement",
    Column("month", Text, nullable=False),
    Column("title", Text, nullable=False),
    words("detail"),
    words("evidence"),
    words("due_on"),
    words("done_at"),
    Column("carried_id", Integer, ForeignKey("improvement.id")),
    entry("owner_id"),
)
"""What shall be better in a month (000-46); `carried_id` is the item of the month before that was not done."""

cost_entry = record(
    "cost_entry",
    entry("source_id"),
    words("spent_on"),
    whole("amount"),
    words("remark"),
)
"""What winning customers cost, in 分, by source where it is known (003-29)."""

market_entry = record(
    "market_entry",
    Column("month", Text, nullable=False),
    words("competitor"),
    whole("share"),
    words("remark"),
)
"""What is known of the market (003-40): a competitor's share, or ours where none is named, in thousandths."""

health_mark = record(
    "health_mark",
    of_customer(),
    Column("kind", Text, nullable=False),
    words("field"),
    words("value"),
    Column("verdict", Text, nullable=False),
    words("marked_at"),
    words("remark"),
    entry("owner_id"),
)
"""What an audit or a look at a suspicious value found (002-35, 000-49): right as it is, or to be put right."""
