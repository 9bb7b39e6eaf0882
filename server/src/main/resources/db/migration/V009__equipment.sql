-- What there is to train with, per place: bars, plates in pairs, dumbbells, machines. At most one place is the usual one.
CREATE TABLE equipment (
  user_id       uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  equipment_id  uuid NOT NULL,
  name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  is_default    boolean NOT NULL,
  content       jsonb NOT NULL,
  notes         text,
  version       bigint NOT NULL DEFAULT 1,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (user_id, equipment_id)
);
COMMENT ON COLUMN equipment.content IS 'Bars, plates, dumbbells and machines, every weight with the unit in which it was entered.';
CREATE UNIQUE INDEX equipment_default ON equipment (user_id) WHERE is_default;
CALL own_table('equipment');
