-- Erasure. Snapshots hold each case sealed under the key of its patient; whoever is erased leaves a tombstone.
-- No release wrote snapshots in the clear; those of earlier builds are removed, and have to be made again.

DROP TABLE "snapshot_piece";
DROP TABLE "snapshot_file";
DROP TABLE "snapshot";

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
    "rows" bigint NOT NULL,
    "content" text COLLATE "C" NOT NULL,
    "sha256" text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_snapshot_file" PRIMARY KEY ("snapshot_name", "file"),
    CONSTRAINT "FK_snapshot_file_snapshot_snapshot_name" FOREIGN KEY ("snapshot_name") REFERENCES "snapshot" ("name") ON DELETE RESTRICT
);

CREATE TABLE "snapshot_case" (
    "snapshot_name" text COLLATE "C" NOT NULL,
    "number" integer NOT NULL,
    "patient_id" uuid NOT NULL,
    "sealed" bytea NOT NULL,
    "sha256" text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_snapshot_case" PRIMARY KEY ("snapshot_name", "number"),
    CONSTRAINT "FK_snapshot_case_snapshot_snapshot_name" FOREIGN KEY ("snapshot_name") REFERENCES "snapshot" ("name") ON DELETE RESTRICT
);
CREATE INDEX "IX_snapshot_case_patient_id" ON "snapshot_case" ("patient_id");
CREATE INDEX "IX_patient_key_destroyed_at" ON "patient_key" ("destroyed_at");

CREATE TABLE "snapshot_result" (
    "snapshot_name" text COLLATE "C" NOT NULL CONSTRAINT "PK_snapshot_result" PRIMARY KEY,
    "numbers" text COLLATE "C" NOT NULL,
    CONSTRAINT "FK_snapshot_result_snapshot_snapshot_name" FOREIGN KEY ("snapshot_name") REFERENCES "snapshot" ("name") ON DELETE RESTRICT
);

CREATE TABLE "tombstone" (
    "pseudonym" text COLLATE "C" NOT NULL CONSTRAINT "PK_tombstone" PRIMARY KEY,
    "centre_code" text COLLATE "C" NOT NULL,
    "withdrawn_on" text COLLATE "C" NULL,
    "erased_at" text COLLATE "C" NOT NULL,
    CONSTRAINT "FK_tombstone_centre_centre_code" FOREIGN KEY ("centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT
);
CREATE INDEX "IX_tombstone_centre_code" ON "tombstone" ("centre_code");

CREATE TRIGGER "snapshot_no_update" BEFORE UPDATE ON "snapshot" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_no_delete" BEFORE DELETE ON "snapshot" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_no_truncate" BEFORE TRUNCATE ON "snapshot" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_file_no_update" BEFORE UPDATE ON "snapshot_file" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_file_no_delete" BEFORE DELETE ON "snapshot_file" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_file_no_truncate" BEFORE TRUNCATE ON "snapshot_file" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_case_no_update" BEFORE UPDATE ON "snapshot_case" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_case_no_delete" BEFORE DELETE ON "snapshot_case" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_case_no_truncate" BEFORE TRUNCATE ON "snapshot_case" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_result_no_update" BEFORE UPDATE ON "snapshot_result" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_result_no_delete" BEFORE DELETE ON "snapshot_result" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_result_no_truncate" BEFORE TRUNCATE ON "snapshot_result" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "tombstone_no_update" BEFORE UPDATE ON "tombstone" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "tombstone_no_delete" BEFORE DELETE ON "tombstone" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "tombstone_no_truncate" BEFORE TRUNCATE ON "tombstone" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "tombstone" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "of_seen_centre" ON "tombstone" USING ("sees_centre"("centre_code"));
