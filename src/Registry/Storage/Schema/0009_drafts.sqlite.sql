-- What people have typed and not saved, sealed.

CREATE TABLE "draft" (
    "account_id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "centre_code" TEXT NOT NULL,
    "patient_id" TEXT NULL,
    "kept_at" TEXT NOT NULL,
    "sealed" BLOB NOT NULL,
    CONSTRAINT "PK_draft" PRIMARY KEY ("account_id", "address", "centre_code"),
    CONSTRAINT "FK_draft_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_draft_centre_centre_code" FOREIGN KEY ("centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT,
    CONSTRAINT "FK_draft_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE INDEX "IX_draft_centre_code" ON "draft" ("centre_code");
CREATE INDEX "IX_draft_patient_id" ON "draft" ("patient_id");
