-- The registry's first schema. Natural keys are unique; ids are internal and never leave the database.
-- Dates are text as far as they are known (2010, 2010-03, 2010-03-15, D850); lists are stored as their words.

CREATE TABLE "registry" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_registry" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "source" TEXT NULL,
    "patients" TEXT NOT NULL,
    "cut_off" TEXT NULL,
    "not_collected" TEXT NOT NULL
);

CREATE TABLE "centre" (
    "code" TEXT NOT NULL CONSTRAINT "PK_centre" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "country" TEXT NULL,
    "kind" TEXT NOT NULL,
    "board_approved_on" TEXT NULL
);

CREATE TABLE "patient" (
    "id" TEXT NOT NULL CONSTRAINT "PK_patient" PRIMARY KEY,
    "pseudonym" TEXT NOT NULL,
    "centre_code" TEXT NOT NULL,
    "source_id" TEXT NULL,
    "sex" TEXT NOT NULL,
    "born_in" TEXT NULL,
    "informed_on" TEXT NULL,
    "information_letter" TEXT NULL,
    "information_mode" TEXT NULL,
    "informed_person" TEXT NULL,
    "withdrawn_on" TEXT NULL,
    "withdrawal_scope" TEXT NULL,
    "vital_status" TEXT NOT NULL,
    "died_on" TEXT NULL,
    "cause_of_death" TEXT NULL,
    "cause_of_death_as_typed" TEXT NULL,
    "last_contact_on" TEXT NULL,
    CONSTRAINT "FK_patient_centre_centre_code" FOREIGN KEY ("centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT
);
CREATE INDEX "IX_patient_centre_code" ON "patient" ("centre_code");
CREATE UNIQUE INDEX "IX_patient_pseudonym" ON "patient" ("pseudonym");

CREATE TABLE "tumour" (
    "id" TEXT NOT NULL CONSTRAINT "PK_tumour" PRIMARY KEY,
    "patient_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "histology_as_typed" TEXT NOT NULL,
    "histology" TEXT NULL,
    "reviewed_histology_as_typed" TEXT NULL,
    "reviewed_histology" TEXT NULL,
    "reviewed_on" TEXT NULL,
    "diagnosed_on" TEXT NULL,
    "site_as_typed" TEXT NULL,
    "site" TEXT NULL,
    "grade" TEXT NULL,
    "differentiation_score" INTEGER NULL,
    "mitosis_score" INTEGER NULL,
    "necrosis_score" INTEGER NULL,
    "size_tenths_mm" INTEGER NULL,
    "depth" TEXT NULL,
    "nodes" TEXT NULL,
    "metastatic_at_diagnosis" TEXT NULL,
    "resectability" TEXT NULL,
    CONSTRAINT "FK_tumour_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_tumour_patient_id_number" ON "tumour" ("patient_id", "number");

CREATE TABLE "alteration" (
    "id" TEXT NOT NULL CONSTRAINT "PK_alteration" PRIMARY KEY,
    "tumour_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "gene" TEXT NOT NULL,
    "variant" TEXT NULL,
    "exon" TEXT NULL,
    "method" TEXT NULL,
    "status" TEXT NOT NULL,
    "tested_on" TEXT NULL,
    CONSTRAINT "FK_alteration_tumour_tumour_id" FOREIGN KEY ("tumour_id") REFERENCES "tumour" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_alteration_tumour_id_number" ON "alteration" ("tumour_id", "number");

CREATE TABLE "board_case" (
    "id" TEXT NOT NULL CONSTRAINT "PK_board_case" PRIMARY KEY,
    "patient_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "question" TEXT NULL,
    "proposed_regimen" TEXT NULL,
    "discussed" TEXT NOT NULL,
    "discussed_on" TEXT NULL,
    "specialities" TEXT NULL,
    "decision" TEXT NULL,
    "rationale" TEXT NULL,
    "references" TEXT NULL,
    "dissent" TEXT NULL,
    "carried_out" TEXT NULL,
    "reason_not_carried_out" TEXT NULL,
    CONSTRAINT "FK_board_case_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_board_case_patient_id_number" ON "board_case" ("patient_id", "number");

CREATE TABLE "local_therapy" (
    "id" TEXT NOT NULL CONSTRAINT "PK_local_therapy" PRIMARY KEY,
    "patient_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "intent" TEXT NULL,
    "region" TEXT NULL,
    "started_on" TEXT NULL,
    "ended_on" TEXT NULL,
    "fractions" INTEGER NULL,
    "dose_gy" TEXT NULL,
    "margin" TEXT NULL,
    CONSTRAINT "FK_local_therapy_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_local_therapy_patient_id_number" ON "local_therapy" ("patient_id", "number");

CREATE TABLE "line" (
    "id" TEXT NOT NULL CONSTRAINT "PK_line" PRIMARY KEY,
    "patient_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "setting" TEXT NULL,
    "started_on" TEXT NULL,
    "stopped_on" TEXT NULL,
    "stop_reason" TEXT NULL,
    "progression_at_start" TEXT NULL,
    "ecog" INTEGER NULL,
    "trial" TEXT NULL,
    "board_case_number" INTEGER NULL,
    "stated_best_response" TEXT NULL,
    "stated_best_response_as_typed" TEXT NULL,
    "stated_best_response_on" TEXT NULL,
    "adverse_events_collected" TEXT NULL,
    CONSTRAINT "FK_line_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_line_patient_id_number" ON "line" ("patient_id", "number");

CREATE TABLE "line_drug" (
    "id" TEXT NOT NULL CONSTRAINT "PK_line_drug" PRIMARY KEY,
    "treatment_line_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "drug_as_typed" TEXT NOT NULL,
    "drug" TEXT NULL,
    "role" TEXT NOT NULL,
    "dose" TEXT NULL,
    "dose_unit" TEXT NULL,
    "route" TEXT NULL,
    "schedule" TEXT NULL,
    "started_on" TEXT NULL,
    "stopped_on" TEXT NULL,
    CONSTRAINT "FK_line_drug_line_treatment_line_id" FOREIGN KEY ("treatment_line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_line_drug_treatment_line_id_number" ON "line_drug" ("treatment_line_id", "number");

CREATE TABLE "assessment" (
    "id" TEXT NOT NULL CONSTRAINT "PK_assessment" PRIMARY KEY,
    "treatment_line_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "assessed_on" TEXT NULL,
    "method" TEXT NULL,
    "non_target" TEXT NULL,
    "new_lesion" TEXT NULL,
    "stated_response" TEXT NULL,
    "stated_reason" TEXT NULL,
    CONSTRAINT "FK_assessment_line_treatment_line_id" FOREIGN KEY ("treatment_line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_assessment_treatment_line_id_number" ON "assessment" ("treatment_line_id", "number");

CREATE TABLE "lesion" (
    "id" TEXT NOT NULL CONSTRAINT "PK_lesion" PRIMARY KEY,
    "assessment_id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "organ" TEXT NULL,
    "tissue" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "tenths_mm" INTEGER NULL,
    CONSTRAINT "FK_lesion_assessment_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessment" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_lesion_assessment_id_label" ON "lesion" ("assessment_id", "label");

CREATE TABLE "adverse_event" (
    "id" TEXT NOT NULL CONSTRAINT "PK_adverse_event" PRIMARY KEY,
    "treatment_line_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "ctcae_version" TEXT NULL,
    "term_as_typed" TEXT NOT NULL,
    "term" TEXT NULL,
    "grade" INTEGER NULL,
    "started_on" TEXT NULL,
    "ended_on" TEXT NULL,
    "serious" TEXT NULL,
    "relation" TEXT NULL,
    "action" TEXT NULL,
    "outcome" TEXT NULL,
    CONSTRAINT "FK_adverse_event_line_treatment_line_id" FOREIGN KEY ("treatment_line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_adverse_event_treatment_line_id_number" ON "adverse_event" ("treatment_line_id", "number");

CREATE TABLE "follow_up" (
    "id" TEXT NOT NULL CONSTRAINT "PK_follow_up" PRIMARY KEY,
    "patient_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "due_on" TEXT NULL,
    "done_on" TEXT NULL,
    "state" TEXT NOT NULL,
    "disease_status" TEXT NULL,
    "ecog" INTEGER NULL,
    CONSTRAINT "FK_follow_up_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_follow_up_patient_id_number" ON "follow_up" ("patient_id", "number");

CREATE TABLE "snapshot" (
    "name" TEXT NOT NULL CONSTRAINT "PK_snapshot" PRIMARY KEY,
    "created_at" TEXT NOT NULL,
    "note" TEXT NULL,
    "sha256" TEXT NOT NULL,
    "software_version" TEXT NOT NULL
);

CREATE TABLE "snapshot_file" (
    "snapshot_name" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    CONSTRAINT "PK_snapshot_file" PRIMARY KEY ("snapshot_name", "file"),
    CONSTRAINT "FK_snapshot_file_snapshot_snapshot_name" FOREIGN KEY ("snapshot_name") REFERENCES "snapshot" ("name") ON DELETE RESTRICT
);

CREATE TABLE "snapshot_piece" (
    "snapshot_name" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    CONSTRAINT "PK_snapshot_piece" PRIMARY KEY ("snapshot_name", "file", "number"),
    CONSTRAINT "FK_snapshot_piece_snapshot_file_snapshot_name_file" FOREIGN KEY ("snapshot_name", "file") REFERENCES "snapshot_file" ("snapshot_name", "file") ON DELETE RESTRICT
);

CREATE TABLE "account" (
    "id" TEXT NOT NULL CONSTRAINT "PK_account" PRIMARY KEY,
    "password_origin" TEXT NOT NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "email" TEXT NULL,
    "normalized_email" TEXT NULL,
    "email_confirmed" INTEGER NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "phone_number" TEXT NULL,
    "phone_number_confirmed" INTEGER NOT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" TEXT NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "IX_account_normalized_email" ON "account" ("normalized_email");
CREATE UNIQUE INDEX "IX_account_normalized_user_name" ON "account" ("normalized_user_name");

CREATE TABLE "account_role" (
    "id" TEXT NOT NULL CONSTRAINT "PK_account_role" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "centre_code" TEXT NULL,
    CONSTRAINT "FK_account_role_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_account_role_centre_centre_code" FOREIGN KEY ("centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "IX_account_role_account_id_role_centre_code" ON "account_role" ("account_id", "role", "centre_code");
CREATE INDEX "IX_account_role_centre_code" ON "account_role" ("centre_code");

CREATE TABLE "account_claim" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_account_claim" PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "FK_account_claim_account_user_id" FOREIGN KEY ("user_id") REFERENCES "account" ("id") ON DELETE CASCADE
);
CREATE INDEX "IX_account_claim_user_id" ON "account_claim" ("user_id");

CREATE TABLE "account_login" (
    "login_provider" TEXT NOT NULL,
    "provider_key" TEXT NOT NULL,
    "provider_display_name" TEXT NULL,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "PK_account_login" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "FK_account_login_account_user_id" FOREIGN KEY ("user_id") REFERENCES "account" ("id") ON DELETE CASCADE
);
CREATE INDEX "IX_account_login_user_id" ON "account_login" ("user_id");

CREATE TABLE "account_token" (
    "user_id" TEXT NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "PK_account_token" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "FK_account_token_account_user_id" FOREIGN KEY ("user_id") REFERENCES "account" ("id") ON DELETE CASCADE
);

CREATE TABLE "audit_entry" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_audit_entry" PRIMARY KEY,
    "at" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);
CREATE UNIQUE INDEX "IX_audit_entry_previous_hash" ON "audit_entry" ("previous_hash");

-- What is written here stays: snapshots and the audit trail are only ever added to.
-- INSERT OR REPLACE would delete without a DELETE trigger, so a second row with the same key is refused before.
CREATE TRIGGER "snapshot_no_update" BEFORE UPDATE ON "snapshot" BEGIN SELECT RAISE(ABORT, 'snapshot rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_no_delete" BEFORE DELETE ON "snapshot" BEGIN SELECT RAISE(ABORT, 'snapshot rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_no_replace" BEFORE INSERT ON "snapshot" WHEN EXISTS (SELECT 1 FROM "snapshot" WHERE "name" = NEW."name")
    BEGIN SELECT RAISE(ABORT, 'snapshot rows are never replaced'); END;
CREATE TRIGGER "snapshot_file_no_update" BEFORE UPDATE ON "snapshot_file" BEGIN SELECT RAISE(ABORT, 'snapshot_file rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_file_no_delete" BEFORE DELETE ON "snapshot_file" BEGIN SELECT RAISE(ABORT, 'snapshot_file rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_file_no_replace" BEFORE INSERT ON "snapshot_file" WHEN EXISTS (SELECT 1 FROM "snapshot_file" WHERE "snapshot_name" = NEW."snapshot_name" AND "file" = NEW."file")
    BEGIN SELECT RAISE(ABORT, 'snapshot_file rows are never replaced'); END;
CREATE TRIGGER "snapshot_piece_no_update" BEFORE UPDATE ON "snapshot_piece" BEGIN SELECT RAISE(ABORT, 'snapshot_piece rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_piece_no_delete" BEFORE DELETE ON "snapshot_piece" BEGIN SELECT RAISE(ABORT, 'snapshot_piece rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_piece_no_replace" BEFORE INSERT ON "snapshot_piece" WHEN EXISTS (SELECT 1 FROM "snapshot_piece" WHERE "snapshot_name" = NEW."snapshot_name" AND "file" = NEW."file" AND "number" = NEW."number")
    BEGIN SELECT RAISE(ABORT, 'snapshot_piece rows are never replaced'); END;
CREATE TRIGGER "audit_entry_no_update" BEFORE UPDATE ON "audit_entry" BEGIN SELECT RAISE(ABORT, 'audit_entry rows are never changed or deleted'); END;
CREATE TRIGGER "audit_entry_no_delete" BEFORE DELETE ON "audit_entry" BEGIN SELECT RAISE(ABORT, 'audit_entry rows are never changed or deleted'); END;
CREATE TRIGGER "audit_entry_no_replace" BEFORE INSERT ON "audit_entry" WHEN EXISTS (SELECT 1 FROM "audit_entry" WHERE "number" = NEW."number" OR "previous_hash" = NEW."previous_hash")
    BEGIN SELECT RAISE(ABORT, 'audit_entry rows are never replaced'); END;
