CREATE TABLE organization (
  code       varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind       varchar(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  level      varchar(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  name_zh    varchar(100) NOT NULL,
  name_en    varchar(160) NOT NULL,
  short_zh   varchar(20)  NOT NULL,
  short_en   varchar(40)  NOT NULL,
  sign       varchar(4)   NOT NULL,
  sort_order int          NOT NULL,
  PRIMARY KEY (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE circle (
  code             varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name_zh          varchar(100) NOT NULL,
  name_en          varchar(160) NOT NULL,
  short_zh         varchar(40)  NOT NULL,
  short_en         varchar(60)  NOT NULL,
  secretariat_code varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sort_order       int          NOT NULL,
  PRIMARY KEY (code),
  CONSTRAINT circle_secretariat FOREIGN KEY (secretariat_code) REFERENCES organization (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE circle_membership (
  id          binary(16)  NOT NULL,
  circle_code varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  bureau_code varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind        varchar(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  joined_on   date        NOT NULL,
  left_on     date        NULL,
  version     bigint      NOT NULL,
  PRIMARY KEY (id),
  KEY circle_membership_by_bureau (bureau_code),
  CONSTRAINT circle_membership_circle FOREIGN KEY (circle_code) REFERENCES circle (code),
  CONSTRAINT circle_membership_bureau FOREIGN KEY (bureau_code) REFERENCES organization (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE agreement (
  id             binary(16)   NOT NULL,
  circle_code    varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  title          varchar(200) NOT NULL,
  scope          varchar(500) NOT NULL,
  effective_from date         NOT NULL,
  effective_to   date         NULL,
  demonstration  boolean      NOT NULL,
  version        bigint       NOT NULL,
  PRIMARY KEY (id),
  KEY agreement_by_circle (circle_code),
  CONSTRAINT agreement_circle FOREIGN KEY (circle_code) REFERENCES circle (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE person (
  id         binary(16)   NOT NULL,
  username   varchar(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject    varchar(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  name_zh    varchar(100) NOT NULL,
  name_en    varchar(100) NULL,
  disabled   boolean      NOT NULL,
  version    bigint       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY person_username (username),
  UNIQUE KEY person_subject (subject)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE person_role (
  id                binary(16)  NOT NULL,
  person_id         binary(16)  NOT NULL,
  organization_code varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  role              varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  valid_from        date        NOT NULL,
  valid_to          date        NULL,
  version           bigint      NOT NULL,
  PRIMARY KEY (id),
  KEY person_role_by_person (person_id),
  KEY person_role_by_organization (organization_code, role),
  CONSTRAINT person_role_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT person_role_organization FOREIGN KEY (organization_code) REFERENCES organization (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

INSERT INTO organization (code, kind, level, name_zh, name_en, short_zh, short_en, sign, sort_order) VALUES
  ('140100', 'BUREAU', 'CITY', '太原市市场监督管理局', 'Taiyuan Administration for Market Regulation', '太原', 'Taiyuan', '并', 1),
  ('140700', 'BUREAU', 'CITY', '晋中市市场监督管理局', 'Jinzhong Administration for Market Regulation', '晋中', 'Jinzhong', '中', 2),
  ('140900', 'BUREAU', 'CITY', '忻州市市场监督管理局', 'Xinzhou Administration for Market Regulation', '忻州', 'Xinzhou', '忻', 3),
  ('141100', 'BUREAU', 'CITY', '吕梁市市场监督管理局', 'Lüliang Administration for Market Regulation', '吕梁', 'Lüliang', '吕', 4),
  ('140300', 'BUREAU', 'CITY', '阳泉市市场监督管理局', 'Yangquan Administration for Market Regulation', '阳泉', 'Yangquan', '阳', 5),
  ('140000', 'BUREAU', 'PROVINCE', '山西省市场监督管理局', 'Shanxi Administration for Market Regulation', '山西', 'Shanxi', '晋', 11),
  ('340000', 'BUREAU', 'PROVINCE', '安徽省市场监督管理局', 'Anhui Administration for Market Regulation', '安徽', 'Anhui', '皖', 12),
  ('360000', 'BUREAU', 'PROVINCE', '江西省市场监督管理局', 'Jiangxi Administration for Market Regulation', '江西', 'Jiangxi', '赣', 13),
  ('410000', 'BUREAU', 'PROVINCE', '河南省市场监督管理局', 'Henan Administration for Market Regulation', '河南', 'Henan', '豫', 14),
  ('420000', 'BUREAU', 'PROVINCE', '湖北省市场监督管理局', 'Hubei Administration for Market Regulation', '湖北', 'Hubei', '鄂', 15),
  ('430000', 'BUREAU', 'PROVINCE', '湖南省市场监督管理局', 'Hunan Administration for Market Regulation', '湖南', 'Hunan', '湘', 16),
  ('sec-cities', 'SECRETARIAT', NULL, '山西中部城市群标准化合作协调组', 'Coordination group of the Central Shanxi city cluster', '城市群协调组', 'City cluster', '秘', 21),
  ('sec-six', 'SECRETARIAT', NULL, '中部六省标准化战略合作联盟秘书处', 'Secretariat of the alliance of six central provinces', '联盟秘书处', 'Alliance', '秘', 22),
  ('sec-taixin', 'SECRETARIAT', NULL, '太忻一体化经济区标准化联络办公室', 'Liaison office of the Taiyuan–Xinzhou zone', '太忻联络办', 'Taiyuan–Xinzhou', '秘', 23),
  ('platform', 'PLATFORM', NULL, '标联平台运行组', 'Biaolian operations', '平台', 'Platform', '平', 31);

INSERT INTO circle (code, name_zh, name_en, short_zh, short_en, secretariat_code, sort_order) VALUES
  ('cities', '山西中部城市群', 'Central Shanxi city cluster', '城市群', 'City cluster', 'sec-cities', 1),
  ('six', '中部六省标准化战略合作联盟', 'Alliance of six central provinces', '六省联盟', 'Six provinces', 'sec-six', 2),
  ('taixin', '太忻一体化经济区', 'Taiyuan–Xinzhou integrated economic zone', '太忻', 'Taiyuan–Xinzhou', 'sec-taixin', 3);

-- The day the portal's own record of the membership starts; the secretariat enters the day of the act.
INSERT INTO circle_membership (id, circle_code, bureau_code, kind, joined_on, left_on, version) VALUES
  (UNHEX('01900000000070008000000000000001'), 'cities', '140100', 'MEMBER', '2022-01-01', NULL, 0),
  (UNHEX('01900000000070008000000000000002'), 'cities', '140700', 'MEMBER', '2022-01-01', NULL, 0),
  (UNHEX('01900000000070008000000000000003'), 'cities', '140900', 'MEMBER', '2022-01-01', NULL, 0),
  (UNHEX('01900000000070008000000000000004'), 'cities', '141100', 'MEMBER', '2022-01-01', NULL, 0),
  (UNHEX('01900000000070008000000000000005'), 'cities', '140300', 'MEMBER', '2022-01-01', NULL, 0),
  (UNHEX('01900000000070008000000000000006'), 'six', '140000', 'MEMBER', '2022-01-01', NULL, 0),
  (UNHEX('01900000000070008000000000000007'), 'six', '340000', 'MEMBER', '2022-01-01', NULL, 0),
  (UNHEX('01900000000070008000000000000008'), 'six', '360000', 'MEMBER', '2022-01-01', NULL, 0),
  (UNHEX('01900000000070008000000000000009'), 'six', '410000', 'MEMBER', '2022-01-01', NULL, 0),
  (UNHEX('0190000000007000800000000000000a'), 'six', '420000', 'MEMBER', '2022-01-01', NULL, 0),
  (UNHEX('0190000000007000800000000000000b'), 'six', '430000', 'MEMBER', '2022-01-01', NULL, 0),
  (UNHEX('0190000000007000800000000000000c'), 'taixin', '140100', 'MEMBER', '2022-01-01', NULL, 0),
  (UNHEX('0190000000007000800000000000000d'), 'taixin', '140900', 'MEMBER', '2022-01-01', NULL, 0);
