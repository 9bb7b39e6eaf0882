-- The why: what the athlete says, in their own words, and what it is about; and what is worth remembering of it.

-- Words as they are searched: in their English stems and as they stand, so that every language finds its own.
CREATE FUNCTION search_words(said text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('pg_catalog.english', said) || to_tsvector('pg_catalog.simple', said);

CREATE FUNCTION search_words(said text[]) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN search_words(array_to_string(said, ' '));

-- What is asked for: all words, "a phrase", one or another, -none of it. A verb is found in its irregular forms, which
-- have no stem in common.
CREATE FUNCTION search_query(asked text) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT ts_rewrite(
    CASE WHEN numnode(websearch_to_tsquery('pg_catalog.english', asked)) > 0
      THEN websearch_to_tsquery('pg_catalog.english', asked)
      ELSE websearch_to_tsquery('pg_catalog.simple', asked) END,
    'SELECT form::tsquery, forms::tsquery FROM (VALUES (''sleep|slept''), (''feel|felt''), (''run|ran''),
       (''eat|ate|eaten''), (''swim|swam|swum''), (''ride|rode|ridden''), (''tear|tore|torn''), (''lose|lost''),
       (''wake|woke|woken''), (''fall|fell|fallen''), (''bend|bent''), (''break|broke|broken''),
       (''drink|drank|drunk''), (''keep|kept''), (''throw|threw|thrown'')) AS family (forms),
       regexp_split_to_table(forms, ''\|'') AS form')
$$;

CREATE TABLE journal_entries (
  user_id        uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  entry_id       uuid NOT NULL,
  entry_date     date NOT NULL,
  entry_type     text NOT NULL CHECK (entry_type IN ('observation', 'nutrition', 'supplement', 'symptom', 'mood', 'feedback')),
  category       text CHECK (category IN ('recovery', 'nutrition', 'mental', 'physical', 'medical', 'training')),
  severity       text NOT NULL CHECK (severity IN ('info', 'notable', 'concerning', 'urgent')),
  raw_text       text NOT NULL CHECK (length(raw_text) >= 1),
  earlier_texts  jsonb NOT NULL DEFAULT '[]',
  extracted      jsonb NOT NULL DEFAULT '{}',
  summary        text,
  tags           text[] NOT NULL DEFAULT '{}',
  words          tsvector GENERATED ALWAYS AS
    (search_words(raw_text) || search_words(coalesce(summary, '')) || search_words(tags)) STORED,
  reviewed_at    timestamptz,
  review_notes   text,
  version        bigint NOT NULL,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (user_id, entry_id)
);
COMMENT ON COLUMN journal_entries.earlier_texts IS 'What raw_text said before it was corrected, and until when.';
CREATE INDEX journal_entries_date ON journal_entries (user_id, entry_date);
CALL own_table('journal_entries');

-- What an entry is about. The target is checked when the link is made and may go afterwards: what it was stays here, and
-- the entry keeps its word on it. No foreign key, because a target is of one of eight kinds.
CREATE TABLE journal_links (
  user_id       uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  link_id       uuid NOT NULL,
  entry_id      uuid NOT NULL,
  relationship  text NOT NULL CHECK (relationship IN ('EXPLAINS', 'DOCUMENTS', 'FEEDBACK', 'AFFECTS', 'RELATED_TO', 'INFORMS')),
  target_type   text NOT NULL CHECK (target_type IN
    ('workout', 'set', 'planned_set', 'plan', 'injury', 'constraint', 'goal', 'exercise')),
  target_id     uuid NOT NULL,
  node_id       uuid NOT NULL,
  target_name   text NOT NULL,
  target_date   date,
  seq           integer NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (user_id, link_id),
  UNIQUE (user_id, entry_id, relationship, target_type, target_id),
  FOREIGN KEY (user_id, entry_id) REFERENCES journal_entries ON DELETE CASCADE
);
COMMENT ON COLUMN journal_links.node_id IS 'The node of the graph that stands for the target: itself, or the workout of a set.';
COMMENT ON COLUMN journal_links.target_name IS 'What the target was called when the link was made: shown when it is gone, and searched with the entry.';
CREATE INDEX journal_links_target ON journal_links (user_id, target_id);
CALL own_table('journal_links');

-- What a coach or an assistant wants to remember: who said so, how sure they are, until when it holds, what became of it.
CREATE TABLE observations (
  user_id           uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  observation_id    uuid NOT NULL,
  observation_type  text NOT NULL CHECK (observation_type IN ('pattern', 'preference', 'insight', 'flag', 'decision')),
  content           text NOT NULL CHECK (length(content) >= 1),
  tags              text[] NOT NULL DEFAULT '{}',
  source            text NOT NULL CHECK (source IN ('athlete', 'coach', 'assistant')),
  confidence        numeric CHECK (confidence BETWEEN 0 AND 1),
  observed_on       date NOT NULL,
  expires_on        date,
  words             tsvector GENERATED ALWAYS AS (search_words(content) || search_words(tags)) STORED,
  resolved_at       timestamptz,
  resolution        text,
  version           bigint NOT NULL,
  created_at        timestamptz NOT NULL,
  updated_at        timestamptz NOT NULL,
  PRIMARY KEY (user_id, observation_id),
  CHECK (expires_on >= observed_on),
  CHECK (resolution IS NULL OR resolved_at IS NOT NULL)
);
COMMENT ON COLUMN observations.confidence IS 'Between 0 and 1; null: nobody said.';
COMMENT ON COLUMN observations.expires_on IS 'The last day on which it holds; null: until it is resolved.';
CREATE INDEX observations_date ON observations (user_id, observed_on);
CALL own_table('observations');

-- What an observation was seen in.
CREATE TABLE observation_evidence (
  user_id         uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  observation_id  uuid NOT NULL,
  target_type     text NOT NULL CHECK (target_type IN
    ('workout', 'set', 'planned_set', 'plan', 'injury', 'constraint', 'goal', 'exercise', 'journal_entry')),
  target_id       uuid NOT NULL,
  target_name     text NOT NULL,
  target_date     date,
  seq             integer NOT NULL,
  PRIMARY KEY (user_id, observation_id, target_type, target_id),
  FOREIGN KEY (user_id, observation_id) REFERENCES observations ON DELETE CASCADE
);
CREATE INDEX observation_evidence_target ON observation_evidence (user_id, target_id);
CALL own_table('observation_evidence');
