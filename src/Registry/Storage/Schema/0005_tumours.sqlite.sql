-- What the risk of a GIST is judged by.

ALTER TABLE "tumour" ADD COLUMN "mitotic_rate" INTEGER NULL;
ALTER TABLE "tumour" ADD COLUMN "ruptured" TEXT NULL;
