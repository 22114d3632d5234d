-- Locks: the record of a patient, and signatures and releases of snapshots, which nothing changes.
ALTER TABLE "patient" ADD COLUMN "locked_at" text COLLATE "C" NULL;
ALTER TABLE "patient" ADD COLUMN "locked_by" text COLLATE "C" NULL;

CREATE TABLE "snapshot_signature" (
    "snapshot_name" text COLLATE "C" NOT NULL,
    "number" integer NOT NULL,
    "signed_at" text COLLATE "C" NOT NULL,
    "signed_by" text COLLATE "C" NOT NULL,
    "meaning" text COLLATE "C" NOT NULL,
    "content" text COLLATE "C" NOT NULL,
    "sha256" text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_snapshot_signature" PRIMARY KEY ("snapshot_name", "number"),
    CONSTRAINT "FK_snapshot_signature_snapshot_snapshot_name" FOREIGN KEY ("snapshot_name") REFERENCES "snapshot" ("name") ON DELETE RESTRICT
);

CREATE TABLE "snapshot_release" (
    "number" integer NOT NULL CONSTRAINT "PK_snapshot_release" PRIMARY KEY,
    "snapshot_name" text COLLATE "C" NOT NULL,
    "released_at" text COLLATE "C" NOT NULL,
    "released_by" text COLLATE "C" NOT NULL,
    "reason" text COLLATE "C" NOT NULL,
    CONSTRAINT "FK_snapshot_release_snapshot_snapshot_name" FOREIGN KEY ("snapshot_name") REFERENCES "snapshot" ("name") ON DELETE RESTRICT
);
CREATE INDEX "IX_snapshot_release_snapshot_name" ON "snapshot_release" ("snapshot_name");

CREATE TRIGGER "snapshot_signature_no_update" BEFORE UPDATE ON "snapshot_signature" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_signature_no_delete" BEFORE DELETE ON "snapshot_signature" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_signature_no_truncate" BEFORE TRUNCATE ON "snapshot_signature" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_release_no_update" BEFORE UPDATE ON "snapshot_release" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_release_no_delete" BEFORE DELETE ON "snapshot_release" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_release_no_truncate" BEFORE TRUNCATE ON "snapshot_release" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
