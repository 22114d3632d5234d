-- What people have typed and not saved, sealed.

CREATE TABLE "draft" (
    "account_id" uuid NOT NULL,
    "address" text COLLATE "C" NOT NULL,
    "centre_code" text COLLATE "C" NOT NULL,
    "patient_id" uuid NULL,
    "kept_at" text COLLATE "C" NOT NULL,
    "sealed" bytea NOT NULL,
    CONSTRAINT "PK_draft" PRIMARY KEY ("account_id", "address", "centre_code"),
    CONSTRAINT "FK_draft_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_draft_centre_centre_code" FOREIGN KEY ("centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT,
    CONSTRAINT "FK_draft_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE INDEX "IX_draft_centre_code" ON "draft" ("centre_code");
CREATE INDEX "IX_draft_patient_id" ON "draft" ("patient_id");

ALTER TABLE "draft" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_centre" ON "draft" USING ("sees_centre"("centre_code"));
