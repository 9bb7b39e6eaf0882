-- How an athlete wants things said and counted, beyond name, zone and units.
ALTER TABLE profiles
  ADD COLUMN week_start text NOT NULL DEFAULT 'monday' CHECK (week_start IN ('monday', 'saturday', 'sunday')),
  ADD COLUMN effort_scale text NOT NULL DEFAULT 'rpe' CHECK (effort_scale IN ('rpe', 'rir')),
  ADD COLUMN rest_timer_s integer CHECK (rest_timer_s BETWEEN 1 AND 3600);
COMMENT ON COLUMN profiles.rest_timer_s IS 'What the rest timer starts with where nothing is prescribed; null: it does not start by itself.';
