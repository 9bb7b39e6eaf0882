-- What was learned in weeks of training, as somebody said it. What happened in them is computed from the log.
CREATE TABLE block_learnings (
  user_id            uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  training_block_id  uuid NOT NULL,
  content            text NOT NULL CHECK (length(content) >= 1),
  key_learnings      text[] NOT NULL DEFAULT '{}',
  version            bigint NOT NULL,
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  PRIMARY KEY (user_id, training_block_id),
  FOREIGN KEY (user_id, training_block_id) REFERENCES training_blocks ON DELETE CASCADE
);
CALL own_table('block_learnings');
