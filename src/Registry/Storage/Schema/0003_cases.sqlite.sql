-- Entering cases: reasons for missing answers, values and reasons in the audit trail (sealed), keys, identity lists.

ALTER TABLE "patient" ADD COLUMN "missing" TEXT NOT NULL DEFAULT '';
ALTER TABLE "tumour" ADD COLUMN "missing" TEXT NOT NULL DEFAULT '';
ALTER TABLE "alteration" ADD COLUMN "missing" TEXT NOT NULL DEFAULT '';
ALTER TABLE "board_case" ADD COLUMN "missing" TEXT NOT NULL DEFAULT '';
ALTER TABLE "local_therapy" ADD COLUMN "missing" TEXT NOT NULL DEFAULT '';
ALTER TABLE "line" ADD COLUMN "missing" TEXT NOT NULL DEFAULT '';
ALTER TABLE "line_drug" ADD COLUMN "missing" TEXT NOT NULL DEFAULT '';
ALTER TABLE "assessment" ADD COLUMN "missing" TEXT NOT NULL DEFAULT '';
ALTER TABLE "adverse_event" ADD COLUMN "missing" TEXT NOT NULL DEFAULT '';
ALTER TABLE "follow_up" ADD COLUMN "missing" TEXT NOT NULL DEFAULT '';

ALTER TABLE "audit_entry" ADD COLUMN "reason" TEXT NULL;
ALTER TABLE "audit_entry" ADD COLUMN "sealed" BLOB NULL;
CREATE INDEX "IX_audit_entry_subject" ON "audit_entry" ("subject");

CREATE TABLE "patient_key" (
    "patient_id" TEXT NOT NULL CONSTRAINT "PK_patient_key" PRIMARY KEY,
    "wrapped" BLOB NULL,
    "destroyed_at" TEXT NULL
);

CREATE TABLE "centre_key" (
    "centre_code" TEXT NOT NULL CONSTRAINT "PK_centre_key" PRIMARY KEY,
    "wrapped" BLOB NOT NULL,
    CONSTRAINT "FK_centre_key_centre_centre_code" FOREIGN KEY ("centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT
);

CREATE TABLE "patient_identity" (
    "patient_id" TEXT NOT NULL CONSTRAINT "PK_patient_identity" PRIMARY KEY,
    "sealed" BLOB NOT NULL,
    CONSTRAINT "FK_patient_identity_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
