-- Statements stand apart by an empty line. The index holds no text of its own: to strike words out
-- it must be told them again, as they were.

CREATE VIRTUAL TABLE said_words USING fts5(
  words, content='', columnsize=0, tokenize='porter unicode61 remove_diacritics 0'
)

CREATE TRIGGER said_comes AFTER INSERT ON messages BEGIN
  INSERT INTO said (message_id, conversation_id) VALUES (new.id, new.conversation_id);
  INSERT INTO said_words (rowid, words)
    SELECT number, coalesce(json_extract(new.body, '$.text'), '') FROM said
    WHERE message_id = new.id;
END

CREATE TRIGGER said_changes AFTER UPDATE OF body ON messages BEGIN
  INSERT INTO said_words (said_words, rowid, words)
    SELECT 'delete', number, coalesce(json_extract(old.body, '$.text'), '') FROM said
    WHERE message_id = old.id;
  INSERT INTO said_words (rowid, words)
    SELECT number, coalesce(json_extract(new.body, '$.text'), '') FROM said
    WHERE message_id = new.id;
END

CREATE TRIGGER said_goes BEFORE DELETE ON messages BEGIN
  INSERT INTO said_words (said_words, rowid, words)
    SELECT 'delete', number, coalesce(json_extract(old.body, '$.text'), '') FROM said
    WHERE message_id = old.id;
END

INSERT INTO said (message_id, conversation_id)
  SELECT id, conversation_id FROM messages ORDER BY created_at, position

INSERT INTO said_words (rowid, words)
  SELECT number, coalesce(json_extract(body, '$.text'), '')
  FROM said JOIN messages ON messages.id = message_id ORDER BY number
