-- The registry's first schema. Natural keys are unique; ids are internal and never leave the database.
-- Dates are text as far as they are known (2010, 2010-03, 2010-03-15, D850); lists are stored as their words.
-- Text is compared by its bytes (collation "C") whatever the locale of the server: partial dates and pseudonyms sort as in a file.

CREATE TABLE "registry" (
    "id" integer NOT NULL CONSTRAINT "PK_registry" PRIMARY KEY,
    "name" text COLLATE "C" NOT NULL,
    "source" text COLLATE "C" NULL,
    "patients" text COLLATE "C" NOT NULL,
    "cut_off" text COLLATE "C" NULL,
    "not_collected" text COLLATE "C" NOT NULL
);

CREATE TABLE "centre" (
    "code" text COLLATE "C" NOT NULL CONSTRAINT "PK_centre" PRIMARY KEY,
    "name" text COLLATE "C" NOT NULL,
    "country" text COLLATE "C" NULL,
    "kind" text COLLATE "C" NOT NULL,
    "board_approved_on" text COLLATE "C" NULL
);

CREATE TABLE "patient" (
    "id" uuid NOT NULL CONSTRAINT "PK_patient" PRIMARY KEY,
    "pseudonym" text COLLATE "C" NOT NULL,
    "centre_code" text COLLATE "C" NOT NULL,
    "source_id" text COLLATE "C" NULL,
    "sex" text COLLATE "C" NOT NULL,
    "born_in" text COLLATE "C" NULL,
    "informed_on" text COLLATE "C" NULL,
    "information_letter" text COLLATE "C" NULL,
    "information_mode" text COLLATE "C" NULL,
    "informed_person" text COLLATE "C" NULL,
    "withdrawn_on" text COLLATE "C" NULL,
    "withdrawal_scope" text COLLATE "C" NULL,
    "vital_status" text COLLATE "C" NOT NULL,
    "died_on" text COLLATE "C" NULL,
    "cause_of_death" text COLLATE "C" NULL,
    "cause_of_death_as_typed" text COLLATE "C" NULL,
    "last_contact_on" text COLLATE "C" NULL,
    CONSTRAINT "FK_patient_centre_centre_code" FOREIGN KEY ("centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT
);
CREATE INDEX "IX_patient_centre_code" ON "patient" ("centre_code");
CREATE UNIQUE INDEX "IX_patient_pseudonym" ON "patient" ("pseudonym");

CREATE TABLE "tumour" (
    "id" uuid NOT NULL CONSTRAINT "PK_tumour" PRIMARY KEY,
    "patient_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "histology_as_typed" text COLLATE "C" NOT NULL,
    "histology" text COLLATE "C" NULL,
    "reviewed_histology_as_typed" text COLLATE "C" NULL,
    "reviewed_histology" text COLLATE "C" NULL,
    "reviewed_on" text COLLATE "C" NULL,
    "diagnosed_on" text COLLATE "C" NULL,
    "site_as_typed" text COLLATE "C" NULL,
    "site" text COLLATE "C" NULL,
    "grade" text COLLATE "C" NULL,
    "differentiation_score" integer NULL,
    "mitosis_score" integer NULL,
    "necrosis_score" integer NULL,
    "size_tenths_mm" integer NULL,
    "depth" text COLLATE "C" NULL,
    "nodes" text COLLATE "C" NULL,
    "metastatic_at_diagnosis" text COLLATE "C" NULL,
    "resectability" text COLLATE "C" NULL,
    CONSTRAINT "FK_tumour_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_tumour_patient_id_number" ON "tumour" ("patient_id", "number");

CREATE TABLE "alteration" (
    "id" uuid NOT NULL CONSTRAINT "PK_alteration" PRIMARY KEY,
    "tumour_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "gene" text COLLATE "C" NOT NULL,
    "variant" text COLLATE "C" NULL,
    "exon" text COLLATE "C" NULL,
    "method" text COLLATE "C" NULL,
    "status" text COLLATE "C" NOT NULL,
    "tested_on" text COLLATE "C" NULL,
    CONSTRAINT "FK_alteration_tumour_tumour_id" FOREIGN KEY ("tumour_id") REFERENCES "tumour" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_alteration_tumour_id_number" ON "alteration" ("tumour_id", "number");

CREATE TABLE "board_case" (
    "id" uuid NOT NULL CONSTRAINT "PK_board_case" PRIMARY KEY,
    "patient_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "question" text COLLATE "C" NULL,
    "proposed_regimen" text COLLATE "C" NULL,
    "discussed" text COLLATE "C" NOT NULL,
    "discussed_on" text COLLATE "C" NULL,
    "specialities" text COLLATE "C" NULL,
    "decision" text COLLATE "C" NULL,
    "rationale" text COLLATE "C" NULL,
    "references" text COLLATE "C" NULL,
    "dissent" text COLLATE "C" NULL,
    "carried_out" text COLLATE "C" NULL,
    "reason_not_carried_out" text COLLATE "C" NULL,
    CONSTRAINT "FK_board_case_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_board_case_patient_id_number" ON "board_case" ("patient_id", "number");

CREATE TABLE "local_therapy" (
    "id" uuid NOT NULL CONSTRAINT "PK_local_therapy" PRIMARY KEY,
    "patient_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "kind" text COLLATE "C" NOT NULL,
    "intent" text COLLATE "C" NULL,
    "region" text COLLATE "C" NULL,
    "started_on" text COLLATE "C" NULL,
    "ended_on" text COLLATE "C" NULL,
    "fractions" integer NULL,
    "dose_gy" numeric NULL,
    "margin" text COLLATE "C" NULL,
    CONSTRAINT "FK_local_therapy_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_local_therapy_patient_id_number" ON "local_therapy" ("patient_id", "number");

CREATE TABLE "line" (
    "id" uuid NOT NULL CONSTRAINT "PK_line" PRIMARY KEY,
    "patient_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "scope" text COLLATE "C" NOT NULL,
    "setting" text COLLATE "C" NULL,
    "started_on" text COLLATE "C" NULL,
    "stopped_on" text COLLATE "C" NULL,
    "stop_reason" text COLLATE "C" NULL,
    "progression_at_start" text COLLATE "C" NULL,
    "ecog" integer NULL,
    "trial" text COLLATE "C" NULL,
    "board_case_number" integer NULL,
    "stated_best_response" text COLLATE "C" NULL,
    "stated_best_response_as_typed" text COLLATE "C" NULL,
    "stated_best_response_on" text COLLATE "C" NULL,
    "adverse_events_collected" text COLLATE "C" NULL,
    CONSTRAINT "FK_line_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_line_patient_id_number" ON "line" ("patient_id", "number");

CREATE TABLE "line_drug" (
    "id" uuid NOT NULL CONSTRAINT "PK_line_drug" PRIMARY KEY,
    "treatment_line_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "drug_as_typed" text COLLATE "C" NOT NULL,
    "drug" text COLLATE "C" NULL,
    "role" text COLLATE "C" NOT NULL,
    "dose" numeric NULL,
    "dose_unit" text COLLATE "C" NULL,
    "route" text COLLATE "C" NULL,
    "schedule" text COLLATE "C" NULL,
    "started_on" text COLLATE "C" NULL,
    "stopped_on" text COLLATE "C" NULL,
    CONSTRAINT "FK_line_drug_line_treatment_line_id" FOREIGN KEY ("treatment_line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_line_drug_treatment_line_id_number" ON "line_drug" ("treatment_line_id", "number");

CREATE TABLE "assessment" (
    "id" uuid NOT NULL CONSTRAINT "PK_assessment" PRIMARY KEY,
    "treatment_line_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "kind" text COLLATE "C" NOT NULL,
    "assessed_on" text COLLATE "C" NULL,
    "method" text COLLATE "C" NULL,
    "non_target" text COLLATE "C" NULL,
    "new_lesion" text COLLATE "C" NULL,
    "stated_response" text COLLATE "C" NULL,
    "stated_reason" text COLLATE "C" NULL,
    CONSTRAINT "FK_assessment_line_treatment_line_id" FOREIGN KEY ("treatment_line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_assessment_treatment_line_id_number" ON "assessment" ("treatment_line_id", "number");

CREATE TABLE "lesion" (
    "id" uuid NOT NULL CONSTRAINT "PK_lesion" PRIMARY KEY,
    "assessment_id" uuid NOT NULL,
    "label" text COLLATE "C" NOT NULL,
    "category" text COLLATE "C" NOT NULL,
    "organ" text COLLATE "C" NULL,
    "tissue" text COLLATE "C" NOT NULL,
    "state" text COLLATE "C" NOT NULL,
    "tenths_mm" integer NULL,
    CONSTRAINT "FK_lesion_assessment_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessment" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_lesion_assessment_id_label" ON "lesion" ("assessment_id", "label");

CREATE TABLE "adverse_event" (
    "id" uuid NOT NULL CONSTRAINT "PK_adverse_event" PRIMARY KEY,
    "treatment_line_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "ctcae_version" text COLLATE "C" NULL,
    "term_as_typed" text COLLATE "C" NOT NULL,
    "term" text COLLATE "C" NULL,
    "grade" integer NULL,
    "started_on" text COLLATE "C" NULL,
    "ended_on" text COLLATE "C" NULL,
    "serious" text COLLATE "C" NULL,
    "relation" text COLLATE "C" NULL,
    "action" text COLLATE "C" NULL,
    "outcome" text COLLATE "C" NULL,
    CONSTRAINT "FK_adverse_event_line_treatment_line_id" FOREIGN KEY ("treatment_line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_adverse_event_treatment_line_id_number" ON "adverse_event" ("treatment_line_id", "number");

CREATE TABLE "follow_up" (
    "id" uuid NOT NULL CONSTRAINT "PK_follow_up" PRIMARY KEY,
    "patient_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "due_on" text COLLATE "C" NULL,
    "done_on" text COLLATE "C" NULL,
    "state" text COLLATE "C" NOT NULL,
    "disease_status" text COLLATE "C" NULL,
    "ecog" integer NULL,
    CONSTRAINT "FK_follow_up_patient_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patient" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_follow_up_patient_id_number" ON "follow_up" ("patient_id", "number");

CREATE TABLE "snapshot" (
    "name" text COLLATE "C" NOT NULL CONSTRAINT "PK_snapshot" PRIMARY KEY,
    "created_at" text COLLATE "C" NOT NULL,
    "note" text COLLATE "C" NULL,
    "sha256" text COLLATE "C" NOT NULL,
    "software_version" text COLLATE "C" NOT NULL
);

CREATE TABLE "snapshot_file" (
    "snapshot_name" text COLLATE "C" NOT NULL,
    "file" text COLLATE "C" NOT NULL,
    "sha256" text COLLATE "C" NOT NULL,
    "rows" bigint NOT NULL,
    "bytes" bigint NOT NULL,
    CONSTRAINT "PK_snapshot_file" PRIMARY KEY ("snapshot_name", "file"),
    CONSTRAINT "FK_snapshot_file_snapshot_snapshot_name" FOREIGN KEY ("snapshot_name") REFERENCES "snapshot" ("name") ON DELETE RESTRICT
);

CREATE TABLE "snapshot_piece" (
    "snapshot_name" text COLLATE "C" NOT NULL,
    "file" text COLLATE "C" NOT NULL,
    "number" integer NOT NULL,
    "content" bytea NOT NULL,
    CONSTRAINT "PK_snapshot_piece" PRIMARY KEY ("snapshot_name", "file", "number"),
    CONSTRAINT "FK_snapshot_piece_snapshot_file_snapshot_name_file" FOREIGN KEY ("snapshot_name", "file") REFERENCES "snapshot_file" ("snapshot_name", "file") ON DELETE RESTRICT
);

CREATE TABLE "account" (
    "id" uuid NOT NULL CONSTRAINT "PK_account" PRIMARY KEY,
    "password_origin" text COLLATE "C" NOT NULL,
    "user_name" text COLLATE "C" NULL,
    "normalized_user_name" text COLLATE "C" NULL,
    "email" text COLLATE "C" NULL,
    "normalized_email" text COLLATE "C" NULL,
    "email_confirmed" boolean NOT NULL,
    "password_hash" text COLLATE "C" NULL,
    "security_stamp" text COLLATE "C" NULL,
    "concurrency_stamp" text COLLATE "C" NULL,
    "phone_number" text COLLATE "C" NULL,
    "phone_number_confirmed" boolean NOT NULL,
    "two_factor_enabled" boolean NOT NULL,
    "lockout_end" text COLLATE "C" NULL,
    "lockout_enabled" boolean NOT NULL,
    "access_failed_count" integer NOT NULL
);
CREATE UNIQUE INDEX "IX_account_normalized_email" ON "account" ("normalized_email");
CREATE UNIQUE INDEX "IX_account_normalized_user_name" ON "account" ("normalized_user_name");

CREATE TABLE "account_role" (
    "id" uuid NOT NULL CONSTRAINT "PK_account_role" PRIMARY KEY,
    "account_id" uuid NOT NULL,
    "role" text COLLATE "C" NOT NULL,
    "centre_code" text COLLATE "C" NULL,
    CONSTRAINT "FK_account_role_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_account_role_centre_centre_code" FOREIGN KEY ("centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "IX_account_role_account_id_role_centre_code" ON "account_role" ("account_id", "role", "centre_code");
CREATE INDEX "IX_account_role_centre_code" ON "account_role" ("centre_code");

CREATE TABLE "account_claim" (
    "id" integer GENERATED BY DEFAULT AS IDENTITY NOT NULL CONSTRAINT "PK_account_claim" PRIMARY KEY,
    "user_id" uuid NOT NULL,
    "claim_type" text COLLATE "C" NULL,
    "claim_value" text COLLATE "C" NULL,
    CONSTRAINT "FK_account_claim_account_user_id" FOREIGN KEY ("user_id") REFERENCES "account" ("id") ON DELETE CASCADE
);
CREATE INDEX "IX_account_claim_user_id" ON "account_claim" ("user_id");

CREATE TABLE "account_login" (
    "login_provider" text COLLATE "C" NOT NULL,
    "provider_key" text COLLATE "C" NOT NULL,
    "provider_display_name" text COLLATE "C" NULL,
    "user_id" uuid NOT NULL,
    CONSTRAINT "PK_account_login" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "FK_account_login_account_user_id" FOREIGN KEY ("user_id") REFERENCES "account" ("id") ON DELETE CASCADE
);
CREATE INDEX "IX_account_login_user_id" ON "account_login" ("user_id");

CREATE TABLE "account_token" (
    "user_id" uuid NOT NULL,
    "login_provider" text COLLATE "C" NOT NULL,
    "name" text COLLATE "C" NOT NULL,
    "value" text COLLATE "C" NULL,
    CONSTRAINT "PK_account_token" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "FK_account_token_account_user_id" FOREIGN KEY ("user_id") REFERENCES "account" ("id") ON DELETE CASCADE
);

CREATE TABLE "audit_entry" (
    "number" bigint NOT NULL CONSTRAINT "PK_audit_entry" PRIMARY KEY,
    "at" text COLLATE "C" NOT NULL,
    "actor" text COLLATE "C" NOT NULL,
    "action" text COLLATE "C" NOT NULL,
    "subject" text COLLATE "C" NOT NULL,
    "detail" text COLLATE "C" NOT NULL,
    "previous_hash" text COLLATE "C" NOT NULL,
    "hash" text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX "IX_audit_entry_previous_hash" ON "audit_entry" ("previous_hash");

-- What is written here stays: snapshots and the audit trail are only ever added to.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME;
END;
$$;
CREATE TRIGGER "snapshot_no_update" BEFORE UPDATE ON "snapshot" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_no_delete" BEFORE DELETE ON "snapshot" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_no_truncate" BEFORE TRUNCATE ON "snapshot" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_file_no_update" BEFORE UPDATE ON "snapshot_file" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_file_no_delete" BEFORE DELETE ON "snapshot_file" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_file_no_truncate" BEFORE TRUNCATE ON "snapshot_file" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_piece_no_update" BEFORE UPDATE ON "snapshot_piece" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_piece_no_delete" BEFORE DELETE ON "snapshot_piece" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_piece_no_truncate" BEFORE TRUNCATE ON "snapshot_piece" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entry_no_update" BEFORE UPDATE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entry_no_delete" BEFORE DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Row-level security backs up what the program sees to: a connection sees and writes cases of the centres it names only.
-- The setting holds their codes, separated by commas, or * for every centre; without it nothing is seen.
-- It binds the owner of the tables too, but no superuser and no role with BYPASSRLS: docs/postgresql.md.
CREATE FUNCTION "sees_every_centre"() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE(current_setting('sarcoscope.centres', true), '') = '*';
CREATE FUNCTION "sees_centre"("code" text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN "sees_every_centre"() OR "code" = ANY (string_to_array(current_setting('sarcoscope.centres', true), ','));

ALTER TABLE "patient" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_centre" ON "patient" USING ("sees_centre"("centre_code"));
ALTER TABLE "tumour" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_patient" ON "tumour" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "patient" WHERE "patient"."id" = "tumour"."patient_id"));
ALTER TABLE "alteration" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_tumour" ON "alteration" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "tumour" WHERE "tumour"."id" = "alteration"."tumour_id"));
ALTER TABLE "board_case" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_patient" ON "board_case" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "patient" WHERE "patient"."id" = "board_case"."patient_id"));
ALTER TABLE "local_therapy" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_patient" ON "local_therapy" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "patient" WHERE "patient"."id" = "local_therapy"."patient_id"));
ALTER TABLE "follow_up" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_patient" ON "follow_up" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "patient" WHERE "patient"."id" = "follow_up"."patient_id"));
ALTER TABLE "line" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_patient" ON "line" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "patient" WHERE "patient"."id" = "line"."patient_id"));
ALTER TABLE "line_drug" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_line" ON "line_drug" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "line" WHERE "line"."id" = "line_drug"."treatment_line_id"));
ALTER TABLE "assessment" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_line" ON "assessment" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "line" WHERE "line"."id" = "assessment"."treatment_line_id"));
ALTER TABLE "lesion" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_assessment" ON "lesion" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "assessment" WHERE "assessment"."id" = "lesion"."assessment_id"));
ALTER TABLE "adverse_event" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_line" ON "adverse_event" USING ("sees_every_centre"() OR EXISTS (SELECT 1 FROM "line" WHERE "line"."id" = "adverse_event"."treatment_line_id"));
