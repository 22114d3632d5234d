-- Decisions of boards: what was decided, who took part, and the versions that were signed, which nothing changes.
ALTER TABLE "board_case" ADD COLUMN "referred_on" TEXT NULL;
ALTER TABLE "board_case" ADD COLUMN "urgent" TEXT NULL;
ALTER TABLE "board_case" ADD COLUMN "kind" TEXT NULL;
ALTER TABLE "board_case" ADD COLUMN "decided_regimen" TEXT NULL;
ALTER TABLE "board_case" ADD COLUMN "conditions" TEXT NULL;
ALTER TABLE "board_case" ADD COLUMN "decided_on" TEXT NULL;
ALTER TABLE "board_case" ADD COLUMN "carried_out_on" TEXT NULL;

CREATE TABLE "board_expert" (
    "id" TEXT NOT NULL CONSTRAINT "PK_board_expert" PRIMARY KEY,
    "board_case_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "account_id" TEXT NULL,
    "speciality" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "conflict" TEXT NULL,
    "opinion" TEXT NULL,
    "dissent" TEXT NULL,
    CONSTRAINT "FK_board_expert_board_case_board_case_id" FOREIGN KEY ("board_case_id") REFERENCES "board_case" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_board_expert_board_case_id_number" ON "board_expert" ("board_case_id", "number");

CREATE TABLE "signed_decision" (
    "id" TEXT NOT NULL CONSTRAINT "PK_signed_decision" PRIMARY KEY,
    "board_case_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "signed_at" TEXT NOT NULL,
    "signed_by" TEXT NULL,
    "meaning" TEXT NOT NULL,
    "reason" TEXT NULL,
    "content" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "case_state" TEXT NOT NULL,
    "case_hash" TEXT NOT NULL,
    "panels" TEXT NULL,
    CONSTRAINT "FK_signed_decision_board_case_board_case_id" FOREIGN KEY ("board_case_id") REFERENCES "board_case" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_signed_decision_board_case_id_number" ON "signed_decision" ("board_case_id", "number");

-- A signed version is deleted with its case, and is changed by nobody.
CREATE TRIGGER "signed_decision_no_update" BEFORE UPDATE ON "signed_decision" BEGIN SELECT RAISE(ABORT, 'a signed decision is never changed'); END;
CREATE TRIGGER "signed_decision_no_replace" BEFORE INSERT ON "signed_decision"
WHEN EXISTS (SELECT 1 FROM "signed_decision" WHERE "id" = NEW."id" OR ("board_case_id" = NEW."board_case_id" AND "number" = NEW."number"))
BEGIN SELECT RAISE(ABORT, 'a signed decision is never changed'); END;
