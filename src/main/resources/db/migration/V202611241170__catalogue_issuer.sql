-- Standards issued by many departments together name them all.
ALTER TABLE standard MODIFY issuer varchar(1000) NULL;
