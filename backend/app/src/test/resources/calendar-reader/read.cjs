// Prints each event of the file named as: uid|sequence|status|start in UTC|end in UTC|summary|location
const { readFileSync } = require("node:fs");
const ICAL = require("ical.js").default ?? require("ical.js");

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
calendar
  .getAllSubcomponents("vtimezone")
  .forEach((zone) => ICAL.TimezoneService.register(new ICAL.Timezone(zone)));
for (const component of calendar.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(component);
  const utc = (time) => time.toJSDate().toISOString();
  console.log(
    [
      event.uid,
      event.sequence,
      component.getFirstPropertyValue("status"),
      utc(event.startDate),
      utc(event.endDate),
      event.summary,
      event.location,
    ].join("|"),
  );
}
