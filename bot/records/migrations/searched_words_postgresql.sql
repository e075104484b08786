-- Statements stand apart by an empty line. No word is a stop word here, so that phrases are whole;
-- marks that the reader of words would take for parts of addresses and numbers become spaces.

SET LOCAL statement_timeout = 0

CREATE TEXT SEARCH DICTIONARY said_stems (TEMPLATE = snowball, LANGUAGE = english)

CREATE TEXT SEARCH CONFIGURATION said_words (COPY = simple)

ALTER TEXT SEARCH CONFIGURATION said_words
  ALTER MAPPING FOR asciiword, word, numword WITH said_stems

CREATE FUNCTION said_apart(spoken text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT translate(coalesce(spoken, ''), '-_./@:''’`´&%~=+#', repeat(' ', 20))
$$

CREATE FUNCTION said_text(body json) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN
  RETURN body->>'text';
EXCEPTION WHEN untranslatable_character OR invalid_text_representation THEN
  RETURN ''; -- a sign that no text here may hold: the message is kept, and not found by its words
END $$

CREATE FUNCTION said_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'UPDATE' THEN
    UPDATE said SET words = to_tsvector('said_words', said_apart(said_text(new.body)))
      WHERE message_id = new.id;
  ELSE
    INSERT INTO said (message_id, conversation_id, words) VALUES (
      new.id, new.conversation_id, to_tsvector('said_words', said_apart(said_text(new.body)))
    );
  END IF;
  RETURN NULL;
END $$

CREATE TRIGGER said_comes AFTER INSERT OR UPDATE OF body ON messages
  FOR EACH ROW EXECUTE FUNCTION said_keep()

INSERT INTO said (message_id, conversation_id, words)
  SELECT id, conversation_id, to_tsvector('said_words', said_apart(said_text(body)))
  FROM messages ORDER BY created_at, position

CREATE INDEX ix_said_words ON said USING gin (words)
