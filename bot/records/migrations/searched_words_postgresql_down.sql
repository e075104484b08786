DROP TRIGGER said_comes ON messages

DROP INDEX ix_said_words

DROP FUNCTION said_keep()

DROP FUNCTION said_text(json)

DROP FUNCTION said_apart(text)

DROP TEXT SEARCH CONFIGURATION said_words

DROP TEXT SEARCH DICTIONARY said_stems
