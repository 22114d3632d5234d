-- Erasure. Snapshots hold each case sealed under the key of its patient; whoever is erased leaves a tombstone.
-- No release wrote snapshots in the clear; those of earlier builds are removed, and have to be made again.

DROP TABLE "snapshot_piece";
DROP TABLE "snapshot_file";
DROP TABLE "snapshot";

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
    "rows" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    CONSTRAINT "PK_snapshot_file" PRIMARY KEY ("snapshot_name", "file"),
    CONSTRAINT "FK_snapshot_file_snapshot_snapshot_name" FOREIGN KEY ("snapshot_name") REFERENCES "snapshot" ("name") ON DELETE RESTRICT
);

CREATE TABLE "snapshot_case" (
    "snapshot_name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "patient_id" TEXT NOT NULL,
    "sealed" BLOB NOT NULL,
    "sha256" TEXT NOT NULL,
    CONSTRAINT "PK_snapshot_case" PRIMARY KEY ("snapshot_name", "number"),
    CONSTRAINT "FK_snapshot_case_snapshot_snapshot_name" FOREIGN KEY ("snapshot_name") REFERENCES "snapshot" ("name") ON DELETE RESTRICT
);
CREATE INDEX "IX_snapshot_case_patient_id" ON "snapshot_case" ("patient_id");
CREATE INDEX "IX_patient_key_destroyed_at" ON "patient_key" ("destroyed_at");

CREATE TABLE "snapshot_result" (
    "snapshot_name" TEXT NOT NULL CONSTRAINT "PK_snapshot_result" PRIMARY KEY,
    "numbers" TEXT NOT NULL,
    CONSTRAINT "FK_snapshot_result_snapshot_snapshot_name" FOREIGN KEY ("snapshot_name") REFERENCES "snapshot" ("name") ON DELETE RESTRICT
);

CREATE TABLE "tombstone" (
    "pseudonym" TEXT NOT NULL CONSTRAINT "PK_tombstone" PRIMARY KEY,
    "centre_code" TEXT NOT NULL,
    "withdrawn_on" TEXT NULL,
    "erased_at" TEXT NOT NULL,
    CONSTRAINT "FK_tombstone_centre_centre_code" FOREIGN KEY ("centre_code") REFERENCES "centre" ("code") ON DELETE RESTRICT
);
CREATE INDEX "IX_tombstone_centre_code" ON "tombstone" ("centre_code");

CREATE TRIGGER "snapshot_no_update" BEFORE UPDATE ON "snapshot" BEGIN SELECT RAISE(ABORT, 'snapshot rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_no_delete" BEFORE DELETE ON "snapshot" BEGIN SELECT RAISE(ABORT, 'snapshot rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_no_replace" BEFORE INSERT ON "snapshot" WHEN EXISTS (SELECT 1 FROM "snapshot" WHERE "name" = NEW."name")
    BEGIN SELECT RAISE(ABORT, 'snapshot rows are never replaced'); END;
CREATE TRIGGER "snapshot_file_no_update" BEFORE UPDATE ON "snapshot_file" BEGIN SELECT RAISE(ABORT, 'snapshot_file rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_file_no_delete" BEFORE DELETE ON "snapshot_file" BEGIN SELECT RAISE(ABORT, 'snapshot_file rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_file_no_replace" BEFORE INSERT ON "snapshot_file" WHEN EXISTS (SELECT 1 FROM "snapshot_file" WHERE "snapshot_name" = NEW."snapshot_name" AND "file" = NEW."file")
    BEGIN SELECT RAISE(ABORT, 'snapshot_file rows are never replaced'); END;
CREATE TRIGGER "snapshot_case_no_update" BEFORE UPDATE ON "snapshot_case" BEGIN SELECT RAISE(ABORT, 'snapshot_case rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_case_no_delete" BEFORE DELETE ON "snapshot_case" BEGIN SELECT RAISE(ABORT, 'snapshot_case rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_case_no_replace" BEFORE INSERT ON "snapshot_case" WHEN EXISTS (SELECT 1 FROM "snapshot_case" WHERE "snapshot_name" = NEW."snapshot_name" AND "number" = NEW."number")
    BEGIN SELECT RAISE(ABORT, 'snapshot_case rows are never replaced'); END;
CREATE TRIGGER "snapshot_result_no_update" BEFORE UPDATE ON "snapshot_result" BEGIN SELECT RAISE(ABORT, 'snapshot_result rows are never changed or deleted'); END;
CREATE TRIGGER "snapshot_result_no_delete" BEFORE DELETE ON "snapshot_result" BEGIN SELECT RAISE(ABORT, 'snapshot_result rows are never changed or deleted'); END;
CREATE TRIGGER "tombstone_no_update" BEFORE UPDATE ON "tombstone" BEGIN SELECT RAISE(ABORT, 'tombstone rows are never changed or deleted'); END;
CREATE TRIGGER "tombstone_no_delete" BEFORE DELETE ON "tombstone" BEGIN SELECT RAISE(ABORT, 'tombstone rows are never changed or deleted'); END;
