-- Decisions of boards: what was decided, who took part, and the versions that were signed, which nothing changes.
ALTER TABLE "board_case" ADD COLUMN "referred_on" text COLLATE "C" NULL;
ALTER TABLE "board_case" ADD COLUMN "urgent" text COLLATE "C" NULL;
ALTER TABLE "board_case" ADD COLUMN "kind" text COLLATE "C" NULL;
ALTER TABLE "board_case" ADD COLUMN "decided_regimen" text COLLATE "C" NULL;
ALTER TABLE "board_case" ADD COLUMN "conditions" text COLLATE "C" NULL;
ALTER TABLE "board_case" ADD COLUMN "decided_on" text COLLATE "C" NULL;
ALTER TABLE "board_case" ADD COLUMN "carried_out_on" text COLLATE "C" NULL;

CREATE TABLE "board_expert" (
    "id" uuid NOT NULL CONSTRAINT "PK_board_expert" PRIMARY KEY,
    "board_case_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "account_id" uuid NULL,
    "speciality" text COLLATE "C" NOT NULL,
    "part" text COLLATE "C" NOT NULL,
    "conflict" text COLLATE "C" NULL,
    "opinion" text COLLATE "C" NULL,
    "dissent" text COLLATE "C" NULL,
    CONSTRAINT "FK_board_expert_board_case_board_case_id" FOREIGN KEY ("board_case_id") REFERENCES "board_case" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_board_expert_board_case_id_number" ON "board_expert" ("board_case_id", "number");

CREATE TABLE "signed_decision" (
    "id" uuid NOT NULL CONSTRAINT "PK_signed_decision" PRIMARY KEY,
    "board_case_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "signed_at" text COLLATE "C" NOT NULL,
    "signed_by" text COLLATE "C" NULL,
    "meaning" text COLLATE "C" NOT NULL,
    "reason" text COLLATE "C" NULL,
    "content" text COLLATE "C" NOT NULL,
    "content_hash" text COLLATE "C" NOT NULL,
    "case_state" text COLLATE "C" NOT NULL,
    "case_hash" text COLLATE "C" NOT NULL,
    "panels" text COLLATE "C" NULL,
    CONSTRAINT "FK_signed_decision_board_case_board_case_id" FOREIGN KEY ("board_case_id") REFERENCES "board_case" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_signed_decision_board_case_id_number" ON "signed_decision" ("board_case_id", "number");

-- A signed version is deleted with its case, and is changed by nobody.
CREATE TRIGGER "signed_decision_no_update" BEFORE UPDATE ON "signed_decision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "board_expert" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_board_case" ON "board_expert" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "board_case" JOIN "patient" ON "patient"."id" = "board_case"."patient_id" WHERE "board_case"."id" = "board_expert"."board_case_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "board_expert" FOR SELECT USING (EXISTS (
    SELECT 1 FROM "board_case" WHERE "board_case"."id" = "board_expert"."board_case_id" AND "reads_case"("board_case"."patient_id")));
ALTER TABLE "signed_decision" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_board_case" ON "signed_decision" USING ("sees_every_centre"() OR EXISTS (
    SELECT 1 FROM "board_case" JOIN "patient" ON "patient"."id" = "board_case"."patient_id" WHERE "board_case"."id" = "signed_decision"."board_case_id" AND "sees_centre"("patient"."centre_code")));
CREATE POLICY "of_agenda" ON "signed_decision" FOR SELECT USING (EXISTS (
    SELECT 1 FROM "board_case" WHERE "board_case"."id" = "signed_decision"."board_case_id" AND "reads_case"("board_case"."patient_id")));
