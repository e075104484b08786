DROP TRIGGER said_comes

DROP TRIGGER said_changes

DROP TRIGGER said_goes

DROP TABLE said_words
