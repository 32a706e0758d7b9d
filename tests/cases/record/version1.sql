BEGIN TRANSACTION;
CREATE TABLE about (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "about" VALUES('version','1');
INSERT INTO "about" VALUES('linked','1');
CREATE TABLE claim (
	reading INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	event VARCHAR NOT NULL, 
	place VARCHAR, 
	place_id VARCHAR, 
	country VARCHAR, 
	start DATE, 
	"end" DATE, 
	speaker VARCHAR, 
	modality VARCHAR NOT NULL, 
	noun TEXT NOT NULL, 
	PRIMARY KEY (reading, id), 
	FOREIGN KEY(reading) REFERENCES reading (number)
);
INSERT INTO "claim" VALUES(1,'c_a.txt_0_19',0,'shelling','Norvale',NULL,'XX','2022-03-08',NULL,'the mayor','asserted','{"id":"c_a.txt_0_19","report":"a.txt","event":"shelling","actor":[],"recipient":[],"place":{"name":"Norvale","text":null,"id":null,"aliases":[],"country":"XX","admin1":null,"lat":null,"lon":null,"level":null,"why":null},"time":{"start":"2022-03-08","end":null,"text":"since Tuesday","relative":false,"basis":null},"numbers":[],"speaker":{"kind":"named","name":"the mayor","id":null,"aliases":[],"role":null,"text":null,"side":null,"anonymous":false,"cue":null,"manner":null,"via":[]},"modality":"asserted","background":false,"repeats":null,"evidence":{"text":"Shells hit Norvale.","start":0,"end":19,"trigger":null},"doubts":[],"why":[]}');
INSERT INTO "claim" VALUES(1,'c_a.txt_1_19',1,'shelling','Norvale',NULL,'XX','2022-03-08',NULL,'the mayor','asserted','{"id":"c_a.txt_1_19","report":"a.txt","event":"shelling","actor":[],"recipient":[],"place":{"name":"Norvale","text":null,"id":null,"aliases":[],"country":"XX","admin1":null,"lat":null,"lon":null,"level":null,"why":null},"time":{"start":"2022-03-08","end":null,"text":"since Tuesday","relative":false,"basis":null},"numbers":[],"speaker":{"kind":"named","name":"the mayor","id":null,"aliases":[],"role":null,"text":null,"side":null,"anonymous":false,"cue":null,"manner":null,"via":[]},"modality":"asserted","background":false,"repeats":null,"evidence":{"text":"Shells hit Norvale.","start":0,"end":19,"trigger":null},"doubts":[],"why":[]}');
CREATE TABLE control (
	position INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	place VARCHAR NOT NULL, 
	place_id VARCHAR, 
	country VARCHAR, 
	holder VARCHAR, 
	since DATE, 
	until DATE, 
	status VARCHAR NOT NULL, 
	noun TEXT NOT NULL, 
	PRIMARY KEY (position)
);
INSERT INTO "control" VALUES(0,'k_1','Norvale',NULL,NULL,'the militia',NULL,NULL,'claimed','{"id":"k_1","place":"Norvale","place_id":null,"level":null,"country":null,"admin1":null,"holder":"the militia","holder_aliases":[],"since":null,"until":null,"status":"claimed","incidents":["i_1"],"why":null}');
CREATE TABLE file (
	path VARCHAR NOT NULL, 
	sha256 VARCHAR, 
	status VARCHAR NOT NULL, 
	sentence TEXT, 
	PRIMARY KEY (path)
);
CREATE TABLE incident (
	id VARCHAR NOT NULL, 
	event VARCHAR NOT NULL, 
	place VARCHAR, 
	place_id VARCHAR, 
	country VARCHAR, 
	start DATE, 
	"end" DATE, 
	state VARCHAR NOT NULL, 
	independent_sources INTEGER NOT NULL, 
	noun TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "incident" VALUES('i_1','shelling',NULL,NULL,NULL,NULL,NULL,'claimed',0,'{"id":"i_1","event":"shelling","claims":["c_a.txt_0_19","c_a.txt_1_19"],"actor":[],"recipient":[],"place":null,"time":null,"numbers":[],"reports":0,"outlets":0,"wires":0,"independent_sources":0,"sources":[],"denied_by":[],"contradictions":[],"state":"claimed","first_reported":null,"last_reported":null,"why":[]}');
CREATE TABLE incident_claim (
	incident VARCHAR NOT NULL, 
	claim VARCHAR NOT NULL, 
	PRIMARY KEY (incident, claim), 
	FOREIGN KEY(incident) REFERENCES incident (id)
);
INSERT INTO "incident_claim" VALUES('i_1','c_a.txt_0_19');
INSERT INTO "incident_claim" VALUES('i_1','c_a.txt_1_19');
CREATE TABLE judgement (
	number INTEGER NOT NULL, 
	one VARCHAR NOT NULL, 
	other VARCHAR NOT NULL, 
	verdict VARCHAR, 
	"by" VARCHAR NOT NULL, 
	at VARCHAR NOT NULL, 
	reason TEXT, 
	PRIMARY KEY (number)
);
INSERT INTO "judgement" VALUES(1,'c_1','c_2','same','Ada','2022-03-10T12:00:00+00:00',NULL);
CREATE TABLE linked_claim (
	reading INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	noun TEXT, 
	PRIMARY KEY (reading, id), 
	FOREIGN KEY(reading, id) REFERENCES claim (reading, id)
);
INSERT INTO "linked_claim" VALUES(1,'c_a.txt_0_19','{"id":"c_a.txt_0_19","report":"a.txt","event":"shelling","actor":[],"recipient":[],"place":{"name":"Norvale","text":null,"id":null,"aliases":[],"country":"XX","admin1":null,"lat":null,"lon":null,"level":null,"why":null},"time":{"start":"2022-03-08","end":null,"text":"since Tuesday","relative":false,"basis":null},"numbers":[],"speaker":{"kind":"named","name":"the mayor","id":null,"aliases":[],"role":null,"text":null,"side":null,"anonymous":false,"cue":null,"manner":null,"via":[]},"modality":"asserted","background":false,"repeats":null,"evidence":{"text":"Shells hit Norvale.","start":0,"end":19,"trigger":null},"doubts":["linking said so"],"why":[]}');
INSERT INTO "linked_claim" VALUES(1,'c_a.txt_1_19',NULL);
CREATE TABLE linked_reading (
	reading INTEGER NOT NULL, 
	noun TEXT, 
	PRIMARY KEY (reading), 
	FOREIGN KEY(reading) REFERENCES reading (number)
);
INSERT INTO "linked_reading" VALUES(1,NULL);
CREATE TABLE reading (
	number INTEGER NOT NULL, 
	report VARCHAR NOT NULL, 
	id VARCHAR NOT NULL, 
	path VARCHAR, 
	sha256 VARCHAR NOT NULL, 
	outlet VARCHAR, 
	published_start DATE, 
	published_end DATE, 
	current BOOLEAN NOT NULL, 
	noun TEXT NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "reading" VALUES(1,'a.txt','r_a.txt',NULL,'a.txtShells hit Norvale.',NULL,NULL,NULL,1,'{"report":"a.txt","text":"Shells hit Norvale.","id":"r_a.txt","title":null,"outlet":null,"byline":null,"url":null,"language":null,"published":null,"dateline":[],"wires":[],"photo_credits":[],"furniture":[],"copies":[],"sha256":"a.txtShells hit Norvale.","doubts":[],"paragraphs":[],"basis":{}}');
CREATE UNIQUE INDEX one_current_reading ON reading (report) WHERE current = 1;
CREATE INDEX ix_reading_id ON reading (id);
CREATE INDEX ix_reading_sha256 ON reading (sha256);
CREATE INDEX ix_judgement_one ON judgement (one);
CREATE TRIGGER judgement_no_UPDATE BEFORE UPDATE ON judgement BEGIN SELECT RAISE(ABORT, 'judgements are appended, never changed'); END;
CREATE TRIGGER judgement_no_DELETE BEFORE DELETE ON judgement BEGIN SELECT RAISE(ABORT, 'judgements are appended, never changed'); END;
CREATE INDEX ix_incident_place_id ON incident (place_id);
CREATE INDEX ix_incident_start ON incident (start);
CREATE INDEX ix_incident_event ON incident (event);
CREATE INDEX ix_control_place_id ON control (place_id);
CREATE INDEX ix_control_id ON control (id);
CREATE INDEX ix_claim_id ON claim (id);
CREATE INDEX ix_claim_event ON claim (event);
CREATE INDEX ix_claim_start ON claim (start);
CREATE INDEX ix_claim_place_id ON claim (place_id);
CREATE INDEX ix_incident_claim_claim ON incident_claim (claim);
COMMIT;
