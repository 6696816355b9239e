-- Names as people sort them: "Till 2" before "Till 10", whatever the case, and é beside e. No index is in this order:
-- another version of ICU may sort otherwise, and would find nothing in it.
create collation by_name (provider = icu, locale = 'und-u-kn-true');

drop index organisations_list;
