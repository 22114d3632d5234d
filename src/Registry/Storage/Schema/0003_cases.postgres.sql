-- Entering cases: reasons for missing answers, values and reasons in the audit trail (sealed), keys, identity lists.

ALTER TABLE "patient" ADD COLUMN "missing" text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE "tumour" ADD COLUMN "missing" text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE "alteration" ADD COLUMN "missing" text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE "board_case" ADD COLUMN "missing" text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE "local_therapy" ADD COLUMN "missing" text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE "line" ADD COLUMN "missing" text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE "line_drug" ADD COLUMN "missing" text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE "assessment" ADD COLUMN "missing" text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE "adverse_event" ADD COLUMN "missing" text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE "follow_up" ADD COLUMN "missing" text COLLATE "C" NOT NULL DEFAULT '';

ALTER TABLE "audit_entry" ADD COLUMN "reason" text COLLATE "C" NULL;
ALTER TABLE "audit_entry" ADD COLUMN "sealed" bytea NULL;
CREATE INDEX "IX_audit_entry_subject" ON "audit_entry" ("subject");

CREATE TABLE "patient_key" (
    "patient_id" uuid NOT NULL CONSTRAINT "PK_patient_key" PRIMARY KEY,
    "wrapped" bytea NULL,
    "destroyed_at" text COLLATE "C" NULL
);

CREATE TABLE "centre_key" (
    "centre_code" text COLLATE "C" NOT NULL CONSTRAINT "PK_centre_key" PRIMARY KEY,
    "wrapped" bytea NOT NULL,
    CONSTRAINT "FK_centre_key_centre_centre_code" FOREIGN KEY ("centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT
);

CREATE TABLE "patient_identity" (
    "patient_id" uuid NOT NULL CONSTRAINT "PK_patient_identity" PRIMARY KEY,
    "sealed" bytea NOT NULL,
    CONSTRAINT "FK_patient_identity_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);

-- Who a patient is, the centre alone reads: a setting of * does not open it.
ALTER TABLE "patient_identity" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_own_centre" ON "patient_identity" USING (EXISTS (
    SELECT 1 FROM "patient" WHERE "patient"."id" = "patient_identity"."patient_id"
        AND "patient"."centre_code" = ANY (string_to_array(current_setting('sarcoscope.centres', true), ','))));
