"""The history of the tables, one file a step; run by `bot.records.engine.migrate`."""
