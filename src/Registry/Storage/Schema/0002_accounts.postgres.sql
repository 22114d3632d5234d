-- Second factor, password links, closed accounts; a role over the whole network is held once.
ALTER TABLE "account" ADD COLUMN "last_sign_in" text COLLATE "C" NULL;
ALTER TABLE "account" ADD COLUMN "disabled_at" text COLLATE "C" NULL;
ALTER TABLE "account" ADD COLUMN "authenticator_key" text COLLATE "C" NULL;
ALTER TABLE "account" ADD COLUMN "last_code_step" bigint NULL;

CREATE UNIQUE INDEX "IX_account_role_account_id_role" ON "account_role" ("account_id", "role") WHERE "centre_code" IS NULL;

CREATE TABLE "recovery_code" (
    "id" uuid NOT NULL CONSTRAINT "PK_recovery_code" PRIMARY KEY,
    "account_id" uuid NOT NULL,
    "hash" text COLLATE "C" NOT NULL,
    CONSTRAINT "FK_recovery_code_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_recovery_code_account_id_hash" ON "recovery_code" ("account_id", "hash");

CREATE TABLE "password_link" (
    "account_id" uuid NOT NULL CONSTRAINT "PK_password_link" PRIMARY KEY,
    "hash" text COLLATE "C" NOT NULL,
    "expires_at" text COLLATE "C" NOT NULL,
    "factor" text COLLATE "C" NOT NULL,
    CONSTRAINT "FK_password_link_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_password_link_hash" ON "password_link" ("hash");
