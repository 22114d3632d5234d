-- Board cases without a decision are few among many: worklists read them by this index.
CREATE INDEX "IX_board_case_open" ON "board_case" ("patient_id") WHERE "decision" IS NULL AND "kind" IS NULL AND "decided_on" IS NULL;
