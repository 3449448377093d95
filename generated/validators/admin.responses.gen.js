// Made by `npm run generate` from openapi/. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv-formats/dist/formats.js
var require_formats = __commonJS({
  "node_modules/ajv-formats/dist/formats.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
    function fmtDef(validate, compare) {
      return { validate, compare };
    }
    exports.fullFormats = {
      // date: http://tools.ietf.org/html/rfc3339#section-5.6
      date: fmtDef(date, compareDate),
      // date-time: http://tools.ietf.org/html/rfc3339#section-5.6
      time: fmtDef(getTime(true), compareTime),
      "date-time": fmtDef(getDateTime(true), compareDateTime),
      "iso-time": fmtDef(getTime(), compareIsoTime),
      "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
      // duration: https://tools.ietf.org/html/rfc3339#appendix-A
      duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
      uri,
      "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
      // uri-template: https://tools.ietf.org/html/rfc6570
      "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
      // For the source: https://gist.github.com/dperini/729294
      // For test cases: https://mathiasbynens.be/demo/url-regex
      url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
      email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
      // optimized https://www.safaribooksonline.com/library/view/regular-expressions-cookbook/9780596802837/ch07s16.html
      ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
      ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
      regex,
      // uuid: http://tools.ietf.org/html/rfc4122
      uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      // JSON-pointer: https://tools.ietf.org/html/rfc6901
      // uri fragment: https://tools.ietf.org/html/rfc3986#appendix-A
      "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
      "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
      // relative JSON-pointer: http://tools.ietf.org/html/draft-luff-relative-json-pointer-00
      "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
      // the following formats are used by the openapi specification: https://spec.openapis.org/oas/v3.0.0#data-types
      // byte: https://github.com/miguelmota/is-base64
      byte,
      // signed 32 bit integer
      int32: { type: "number", validate: validateInt32 },
      // signed 64 bit integer
      int64: { type: "number", validate: validateInt64 },
      // C-type float
      float: { type: "number", validate: validateNumber },
      // C-type double
      double: { type: "number", validate: validateNumber },
      // hint to the UI to hide input strings
      password: true,
      // unchecked string payload
      binary: true
    };
    exports.fastFormats = {
      ...exports.fullFormats,
      date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
      time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
      "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
      "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
      "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
      // uri: https://github.com/mafintosh/is-my-json-valid/blob/master/formats.js
      uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
      "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
      // email (sources from jsen validator):
      // http://stackoverflow.com/questions/201323/using-a-regular-expression-to-validate-an-email-address#answer-8829363
      // http://www.w3.org/TR/html5/forms.html#valid-e-mail-address (search for 'wilful violation')
      email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
    };
    exports.formatNames = Object.keys(exports.fullFormats);
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
    var DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    function date(str) {
      const matches = DATE.exec(str);
      if (!matches)
        return false;
      const year = +matches[1];
      const month = +matches[2];
      const day = +matches[3];
      return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
    }
    function compareDate(d1, d2) {
      if (!(d1 && d2))
        return void 0;
      if (d1 > d2)
        return 1;
      if (d1 < d2)
        return -1;
      return 0;
    }
    var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
    function getTime(strictTimeZone) {
      return function time(str) {
        const matches = TIME.exec(str);
        if (!matches)
          return false;
        const hr = +matches[1];
        const min = +matches[2];
        const sec = +matches[3];
        const tz = matches[4];
        const tzSign = matches[5] === "-" ? -1 : 1;
        const tzH = +(matches[6] || 0);
        const tzM = +(matches[7] || 0);
        if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
          return false;
        if (hr <= 23 && min <= 59 && sec < 60)
          return true;
        const utcMin = min - tzM * tzSign;
        const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
        return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
      };
    }
    function compareTime(s1, s2) {
      if (!(s1 && s2))
        return void 0;
      const t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf();
      const t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
      if (!(t1 && t2))
        return void 0;
      return t1 - t2;
    }
    function compareIsoTime(t1, t2) {
      if (!(t1 && t2))
        return void 0;
      const a1 = TIME.exec(t1);
      const a2 = TIME.exec(t2);
      if (!(a1 && a2))
        return void 0;
      t1 = a1[1] + a1[2] + a1[3];
      t2 = a2[1] + a2[2] + a2[3];
      if (t1 > t2)
        return 1;
      if (t1 < t2)
        return -1;
      return 0;
    }
    var DATE_TIME_SEPARATOR = /t|\s/i;
    function getDateTime(strictTimeZone) {
      const time = getTime(strictTimeZone);
      return function date_time(str) {
        const dateTime = str.split(DATE_TIME_SEPARATOR);
        return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
      };
    }
    function compareDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const d1 = new Date(dt1).valueOf();
      const d2 = new Date(dt2).valueOf();
      if (!(d1 && d2))
        return void 0;
      return d1 - d2;
    }
    function compareIsoDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
      const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
      const res = compareDate(d1, d2);
      if (res === void 0)
        return void 0;
      return res || compareTime(t1, t2);
    }
    var NOT_URI_FRAGMENT = /\/|:/;
    var URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI.test(str);
    }
    var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
    function byte(str) {
      BYTE.lastIndex = 0;
      return BYTE.test(str);
    }
    var MIN_INT32 = -(2 ** 31);
    var MAX_INT32 = 2 ** 31 - 1;
    function validateInt32(value) {
      return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
    }
    function validateInt64(value) {
      return Number.isInteger(value);
    }
    function validateNumber() {
      return true;
    }
    var Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return false;
      try {
        new RegExp(str);
        return true;
      } catch (e) {
        return false;
      }
    }
  }
});

// validators:validators:0
var TeamList = validate52;
var schema19 = { "type": "object", "additionalProperties": false, "required": ["object", "data", "next_cursor"], "properties": { "object": { "type": "string", "const": "list" }, "data": { "type": "array", "items": { "$ref": "Team" } }, "next_cursor": { "type": ["string", "null"] } }, "$id": "TeamList" };
var schema20 = { "type": "object", "additionalProperties": false, "required": ["team_id", "name", "status", "limits", "allowed_models", "tags", "guardrail", "stream_disconnect", "created_at"], "properties": { "team_id": { "type": "string" }, "name": { "type": "string" }, "status": { "type": "string", "enum": ["active", "inactive"] }, "limits": { "$ref": "Limits" }, "allowed_models": { "$ref": "AllowedModels" }, "tags": { "$ref": "Tags" }, "guardrail": { "$ref": "Guardrail" }, "stream_disconnect": { "$ref": "StreamDisconnect" }, "created_at": { "type": "string", "format": "date-time" } }, "$id": "Team" };
var func1 = Object.prototype.hasOwnProperty;
var schema21 = { "type": "object", "additionalProperties": false, "required": ["rpm", "tpm", "max_concurrency"], "properties": { "rpm": { "type": ["integer", "null"], "minimum": 1, "maximum": 1e9 }, "tpm": { "type": ["integer", "null"], "minimum": 1, "maximum": 1e9 }, "max_concurrency": { "type": ["integer", "null"], "minimum": 1, "maximum": 1e6 } }, "$id": "Limits" };
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate54.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.rpm === void 0 && (missing0 = "rpm") || data.tpm === void 0 && (missing0 = "tpm") || data.max_concurrency === void 0 && (missing0 = "max_concurrency")) {
        validate54.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "rpm" || key0 === "tpm" || key0 === "max_concurrency")) {
            validate54.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.rpm !== void 0) {
            let data0 = data.rpm;
            const _errs2 = errors;
            if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && data0 !== null) {
              validate54.errors = [{ instancePath: instancePath + "/rpm", schemaPath: "#/properties/rpm/type", keyword: "type", params: { type: schema21.properties.rpm.type }, message: "must be integer,null" }];
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number" && isFinite(data0)) {
                if (data0 > 1e9 || isNaN(data0)) {
                  validate54.errors = [{ instancePath: instancePath + "/rpm", schemaPath: "#/properties/rpm/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e9 }, message: "must be <= 1000000000" }];
                  return false;
                } else {
                  if (data0 < 1 || isNaN(data0)) {
                    validate54.errors = [{ instancePath: instancePath + "/rpm", schemaPath: "#/properties/rpm/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.tpm !== void 0) {
              let data1 = data.tpm;
              const _errs4 = errors;
              if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && data1 !== null) {
                validate54.errors = [{ instancePath: instancePath + "/tpm", schemaPath: "#/properties/tpm/type", keyword: "type", params: { type: schema21.properties.tpm.type }, message: "must be integer,null" }];
                return false;
              }
              if (errors === _errs4) {
                if (typeof data1 == "number" && isFinite(data1)) {
                  if (data1 > 1e9 || isNaN(data1)) {
                    validate54.errors = [{ instancePath: instancePath + "/tpm", schemaPath: "#/properties/tpm/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e9 }, message: "must be <= 1000000000" }];
                    return false;
                  } else {
                    if (data1 < 1 || isNaN(data1)) {
                      validate54.errors = [{ instancePath: instancePath + "/tpm", schemaPath: "#/properties/tpm/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.max_concurrency !== void 0) {
                let data2 = data.max_concurrency;
                const _errs6 = errors;
                if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2)) && data2 !== null) {
                  validate54.errors = [{ instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/type", keyword: "type", params: { type: schema21.properties.max_concurrency.type }, message: "must be integer,null" }];
                  return false;
                }
                if (errors === _errs6) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 1e6 || isNaN(data2)) {
                      validate54.errors = [{ instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" }];
                      return false;
                    } else {
                      if (data2 < 1 || isNaN(data2)) {
                        validate54.errors = [{ instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate54.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate54.errors = vErrors;
  return errors === 0;
}
validate54.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema22 = { "type": ["array", "null"], "maxItems": 100, "items": { "type": "string", "pattern": "^[A-Za-z0-9._:/*?-]{1,128}$" }, "$id": "AllowedModels" };
var pattern3 = new RegExp("^[A-Za-z0-9._:/*?-]{1,128}$", "u");
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate56.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!Array.isArray(data) && data !== null) {
    validate56.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema22.type }, message: "must be array,null" }];
    return false;
  }
  if (errors === 0) {
    if (Array.isArray(data)) {
      if (data.length > 100) {
        validate56.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" }];
        return false;
      } else {
        var valid0 = true;
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data0 = data[i0];
          const _errs1 = errors;
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (!pattern3.test(data0)) {
                validate56.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "#/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._:/*?-]{1,128}$" }, message: 'must match pattern "^[A-Za-z0-9._:/*?-]{1,128}$"' }];
                return false;
              }
            } else {
              validate56.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
          if (!valid0) {
            break;
          }
        }
      }
    }
  }
  validate56.errors = vErrors;
  return errors === 0;
}
validate56.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
var pattern4 = new RegExp("^[a-z][a-z0-9_.-]{0,31}$", "u");
var pattern5 = new RegExp("^[^\\s,=#|\\p{C}]{1,64}$", "u");
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate58.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (Object.keys(data).length > 10) {
        validate58.errors = [{ instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 10 }, message: "must NOT have more than 10 properties" }];
        return false;
      } else {
        for (const key0 in data) {
          const _errs1 = errors;
          if (typeof key0 === "string") {
            if (!pattern4.test(key0)) {
              const err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_.-]{0,31}$" }, message: 'must match pattern "^[a-z][a-z0-9_.-]{0,31}$"', propertyName: key0 };
              if (vErrors === null) {
                vErrors = [err0];
              } else {
                vErrors.push(err0);
              }
              errors++;
            }
          }
          var valid0 = _errs1 === errors;
          if (!valid0) {
            const err1 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, message: "property name must be valid" };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
            validate58.errors = vErrors;
            return false;
            break;
          }
        }
        if (valid0) {
          for (const key1 in data) {
            let data0 = data[key1];
            const _errs3 = errors;
            if (errors === _errs3) {
              if (typeof data0 === "string") {
                if (!pattern5.test(data0)) {
                  validate58.errors = [{ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^[^\\s,=#|\\p{C}]{1,64}$" }, message: 'must match pattern "^[^\\s,=#|\\p{C}]{1,64}$"' }];
                  return false;
                }
              } else {
                validate58.errors = [{ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid1 = _errs3 === errors;
            if (!valid1) {
              break;
            }
          }
        }
      }
    } else {
      validate58.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate58.errors = vErrors;
  return errors === 0;
}
validate58.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema24 = { "type": ["object", "null"], "additionalProperties": false, "required": ["identifier", "version", "trace", "stream_processing_mode"], "properties": { "identifier": { "type": "string" }, "version": { "type": "string" }, "trace": { "type": "string", "enum": ["enabled", "disabled", "enabled_full"] }, "stream_processing_mode": { "type": ["string", "null"], "enum": ["sync", "async", null] } }, "$id": "Guardrail" };
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate60.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    validate60.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema24.type }, message: "must be object,null" }];
    return false;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.identifier === void 0 && (missing0 = "identifier") || data.version === void 0 && (missing0 = "version") || data.trace === void 0 && (missing0 = "trace") || data.stream_processing_mode === void 0 && (missing0 = "stream_processing_mode")) {
        validate60.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "identifier" || key0 === "version" || key0 === "trace" || key0 === "stream_processing_mode")) {
            validate60.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.identifier !== void 0) {
            const _errs2 = errors;
            if (typeof data.identifier !== "string") {
              validate60.errors = [{ instancePath: instancePath + "/identifier", schemaPath: "#/properties/identifier/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.version !== void 0) {
              const _errs4 = errors;
              if (typeof data.version !== "string") {
                validate60.errors = [{ instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.trace !== void 0) {
                let data2 = data.trace;
                const _errs6 = errors;
                if (typeof data2 !== "string") {
                  validate60.errors = [{ instancePath: instancePath + "/trace", schemaPath: "#/properties/trace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                if (!(data2 === "enabled" || data2 === "disabled" || data2 === "enabled_full")) {
                  validate60.errors = [{ instancePath: instancePath + "/trace", schemaPath: "#/properties/trace/enum", keyword: "enum", params: { allowedValues: schema24.properties.trace.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.stream_processing_mode !== void 0) {
                  let data3 = data.stream_processing_mode;
                  const _errs8 = errors;
                  if (typeof data3 !== "string" && data3 !== null) {
                    validate60.errors = [{ instancePath: instancePath + "/stream_processing_mode", schemaPath: "#/properties/stream_processing_mode/type", keyword: "type", params: { type: schema24.properties.stream_processing_mode.type }, message: "must be string,null" }];
                    return false;
                  }
                  if (!(data3 === "sync" || data3 === "async" || data3 === null)) {
                    validate60.errors = [{ instancePath: instancePath + "/stream_processing_mode", schemaPath: "#/properties/stream_processing_mode/enum", keyword: "enum", params: { allowedValues: schema24.properties.stream_processing_mode.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    }
  }
  validate60.errors = vErrors;
  return errors === 0;
}
validate60.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema25 = { "type": "string", "enum": ["drain", "abort"], "$id": "StreamDisconnect" };
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data !== "string") {
    validate62.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
    return false;
  }
  if (!(data === "drain" || data === "abort")) {
    validate62.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema25.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate62.errors = vErrors;
  return errors === 0;
}
validate62.evaluated = { "dynamicProps": false, "dynamicItems": false };
var formats0 = require_formats().fullFormats["date-time"];
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.team_id === void 0 && (missing0 = "team_id") || data.name === void 0 && (missing0 = "name") || data.status === void 0 && (missing0 = "status") || data.limits === void 0 && (missing0 = "limits") || data.allowed_models === void 0 && (missing0 = "allowed_models") || data.tags === void 0 && (missing0 = "tags") || data.guardrail === void 0 && (missing0 = "guardrail") || data.stream_disconnect === void 0 && (missing0 = "stream_disconnect") || data.created_at === void 0 && (missing0 = "created_at")) {
        validate53.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema20.properties, key0)) {
            validate53.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.team_id !== void 0) {
            const _errs2 = errors;
            if (typeof data.team_id !== "string") {
              validate53.errors = [{ instancePath: instancePath + "/team_id", schemaPath: "#/properties/team_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== void 0) {
              const _errs4 = errors;
              if (typeof data.name !== "string") {
                validate53.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.status !== void 0) {
                let data2 = data.status;
                const _errs6 = errors;
                if (typeof data2 !== "string") {
                  validate53.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                if (!(data2 === "active" || data2 === "inactive")) {
                  validate53.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema20.properties.status.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.limits !== void 0) {
                  const _errs8 = errors;
                  if (!validate54(data.limits, { instancePath: instancePath + "/limits", parentData: data, parentDataProperty: "limits", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.allowed_models !== void 0) {
                    const _errs9 = errors;
                    if (!validate56(data.allowed_models, { instancePath: instancePath + "/allowed_models", parentData: data, parentDataProperty: "allowed_models", rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.tags !== void 0) {
                      const _errs10 = errors;
                      if (!validate58(data.tags, { instancePath: instancePath + "/tags", parentData: data, parentDataProperty: "tags", rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.guardrail !== void 0) {
                        const _errs11 = errors;
                        if (!validate60(data.guardrail, { instancePath: instancePath + "/guardrail", parentData: data, parentDataProperty: "guardrail", rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.stream_disconnect !== void 0) {
                          const _errs12 = errors;
                          if (!validate62(data.stream_disconnect, { instancePath: instancePath + "/stream_disconnect", parentData: data, parentDataProperty: "stream_disconnect", rootData, dynamicAnchors })) {
                            vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.created_at !== void 0) {
                            let data8 = data.created_at;
                            const _errs13 = errors;
                            if (errors === _errs13) {
                              if (errors === _errs13) {
                                if (typeof data8 === "string") {
                                  if (!formats0.validate(data8)) {
                                    validate53.errors = [{ instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                    return false;
                                  }
                                } else {
                                  validate53.errors = [{ instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                            }
                            var valid0 = _errs13 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate53.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate53.errors = vErrors;
  return errors === 0;
}
validate53.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.object === void 0 && (missing0 = "object") || data.data === void 0 && (missing0 = "data") || data.next_cursor === void 0 && (missing0 = "next_cursor")) {
        validate52.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "object" || key0 === "data" || key0 === "next_cursor")) {
            validate52.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.object !== void 0) {
            let data0 = data.object;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate52.errors = [{ instancePath: instancePath + "/object", schemaPath: "#/properties/object/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if ("list" !== data0) {
              validate52.errors = [{ instancePath: instancePath + "/object", schemaPath: "#/properties/object/const", keyword: "const", params: { allowedValue: "list" }, message: "must be equal to constant" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== void 0) {
              let data1 = data.data;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (Array.isArray(data1)) {
                  var valid1 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    const _errs6 = errors;
                    if (!validate53(data1[i0], { instancePath: instancePath + "/data/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
                      errors = vErrors.length;
                    }
                    var valid1 = _errs6 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate52.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                  return false;
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.next_cursor !== void 0) {
                let data3 = data.next_cursor;
                const _errs7 = errors;
                if (typeof data3 !== "string" && data3 !== null) {
                  validate52.errors = [{ instancePath: instancePath + "/next_cursor", schemaPath: "#/properties/next_cursor/type", keyword: "type", params: { type: schema19.properties.next_cursor.type }, message: "must be string,null" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate52.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate52.errors = vErrors;
  return errors === 0;
}
validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var ErrorResponse = validate65;
var schema26 = { "type": "object", "required": ["error"], "properties": { "error": { "type": "object", "required": ["message", "type", "param", "code"], "properties": { "message": { "type": "string" }, "type": { "type": "string", "enum": ["invalid_request_error", "authentication_error", "permission_error", "not_found_error", "conflict_error", "rate_limit_error", "insufficient_quota", "upstream_error", "server_error"] }, "param": { "type": ["string", "null"] }, "code": { "type": "string" }, "request_id": { "type": "string" } } } }, "$id": "ErrorResponse" };
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate65.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.error === void 0 && (missing0 = "error")) {
        validate65.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.error !== void 0) {
          let data0 = data.error;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              let missing1;
              if (data0.message === void 0 && (missing1 = "message") || data0.type === void 0 && (missing1 = "type") || data0.param === void 0 && (missing1 = "param") || data0.code === void 0 && (missing1 = "code")) {
                validate65.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                return false;
              } else {
                if (data0.message !== void 0) {
                  const _errs3 = errors;
                  if (typeof data0.message !== "string") {
                    validate65.errors = [{ instancePath: instancePath + "/error/message", schemaPath: "#/properties/error/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid1 = _errs3 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data0.type !== void 0) {
                    let data2 = data0.type;
                    const _errs5 = errors;
                    if (typeof data2 !== "string") {
                      validate65.errors = [{ instancePath: instancePath + "/error/type", schemaPath: "#/properties/error/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    if (!(data2 === "invalid_request_error" || data2 === "authentication_error" || data2 === "permission_error" || data2 === "not_found_error" || data2 === "conflict_error" || data2 === "rate_limit_error" || data2 === "insufficient_quota" || data2 === "upstream_error" || data2 === "server_error")) {
                      validate65.errors = [{ instancePath: instancePath + "/error/type", schemaPath: "#/properties/error/properties/type/enum", keyword: "enum", params: { allowedValues: schema26.properties.error.properties.type.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid1 = _errs5 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data0.param !== void 0) {
                      let data3 = data0.param;
                      const _errs7 = errors;
                      if (typeof data3 !== "string" && data3 !== null) {
                        validate65.errors = [{ instancePath: instancePath + "/error/param", schemaPath: "#/properties/error/properties/param/type", keyword: "type", params: { type: schema26.properties.error.properties.param.type }, message: "must be string,null" }];
                        return false;
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data0.code !== void 0) {
                        const _errs9 = errors;
                        if (typeof data0.code !== "string") {
                          validate65.errors = [{ instancePath: instancePath + "/error/code", schemaPath: "#/properties/error/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid1 = _errs9 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data0.request_id !== void 0) {
                          const _errs11 = errors;
                          if (typeof data0.request_id !== "string") {
                            validate65.errors = [{ instancePath: instancePath + "/error/request_id", schemaPath: "#/properties/error/properties/request_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid1 = _errs11 === errors;
                        } else {
                          var valid1 = true;
                        }
                      }
                    }
                  }
                }
              }
            } else {
              validate65.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
              return false;
            }
          }
        }
      }
    } else {
      validate65.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate65.errors = vErrors;
  return errors === 0;
}
validate65.evaluated = { "props": { "error": true }, "dynamicProps": false, "dynamicItems": false };
var Team = validate53;
var UsageReport = validate66;
var schema27 = { "type": "object", "required": ["team_id", "team_name", "period", "summary", "daily", "by_model", "budgets", "refusals_by_rule", "last_used_at"], "properties": { "team_id": { "type": "string" }, "team_name": { "type": "string" }, "period": { "type": "object", "required": ["days", "start", "end"], "properties": { "days": { "type": "integer" }, "start": { "type": "string", "format": "date" }, "end": { "type": "string", "format": "date" } } }, "summary": { "type": "object", "required": ["total_requests", "total_input_tokens", "total_output_tokens", "total_tokens", "total_cost_usd", "avg_daily_cost_usd", "avg_tokens_per_request", "total_cache_read_tokens", "total_cache_write_tokens", "estimated_requests"], "properties": { "total_requests": { "type": "integer" }, "total_input_tokens": { "type": "integer" }, "total_output_tokens": { "type": "integer" }, "total_tokens": { "type": "integer" }, "total_cost_usd": { "type": "number" }, "avg_daily_cost_usd": { "type": "number" }, "avg_tokens_per_request": { "type": "number" }, "total_cache_read_tokens": { "type": "integer" }, "total_cache_write_tokens": { "type": "integer" }, "estimated_requests": { "type": "integer" } } }, "daily": { "type": "array", "items": { "$ref": "UsageDay" } }, "by_model": { "type": "array", "items": { "$ref": "UsageByModel" } }, "groups": { "type": "array", "items": { "$ref": "UsageGroup" } }, "budgets": { "type": "array", "items": { "$ref": "UsageBudget" } }, "refusals_by_rule": { "type": "array", "items": { "$ref": "UsageRefusals" } }, "last_used_at": { "type": ["string", "null"], "format": "date-time" } }, "$id": "UsageReport" };
var formats2 = require_formats().fullFormats.date;
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate67.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.date === void 0 && (missing0 = "date") || data.requests === void 0 && (missing0 = "requests") || data.input_tokens === void 0 && (missing0 = "input_tokens") || data.output_tokens === void 0 && (missing0 = "output_tokens") || data.cost_usd === void 0 && (missing0 = "cost_usd")) {
        validate67.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.date !== void 0) {
          let data0 = data.date;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (!formats2.validate(data0)) {
                  validate67.errors = [{ instancePath: instancePath + "/date", schemaPath: "#/properties/date/format", keyword: "format", params: { format: "date" }, message: 'must match format "date"' }];
                  return false;
                }
              } else {
                validate67.errors = [{ instancePath: instancePath + "/date", schemaPath: "#/properties/date/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.requests !== void 0) {
            let data1 = data.requests;
            const _errs3 = errors;
            if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
              validate67.errors = [{ instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.input_tokens !== void 0) {
              let data2 = data.input_tokens;
              const _errs5 = errors;
              if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                validate67.errors = [{ instancePath: instancePath + "/input_tokens", schemaPath: "#/properties/input_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.output_tokens !== void 0) {
                let data3 = data.output_tokens;
                const _errs7 = errors;
                if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                  validate67.errors = [{ instancePath: instancePath + "/output_tokens", schemaPath: "#/properties/output_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cost_usd !== void 0) {
                  let data4 = data.cost_usd;
                  const _errs9 = errors;
                  if (!(typeof data4 == "number" && isFinite(data4))) {
                    validate67.errors = [{ instancePath: instancePath + "/cost_usd", schemaPath: "#/properties/cost_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                    return false;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate67.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate67.errors = vErrors;
  return errors === 0;
}
validate67.evaluated = { "props": { "date": true, "requests": true, "input_tokens": true, "output_tokens": true, "cost_usd": true }, "dynamicProps": false, "dynamicItems": false };
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate69.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model") || data.requests === void 0 && (missing0 = "requests") || data.input_tokens === void 0 && (missing0 = "input_tokens") || data.output_tokens === void 0 && (missing0 = "output_tokens") || data.cost_usd === void 0 && (missing0 = "cost_usd")) {
        validate69.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.model !== void 0) {
          const _errs1 = errors;
          if (typeof data.model !== "string") {
            validate69.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.requests !== void 0) {
            let data1 = data.requests;
            const _errs3 = errors;
            if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
              validate69.errors = [{ instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.input_tokens !== void 0) {
              let data2 = data.input_tokens;
              const _errs5 = errors;
              if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                validate69.errors = [{ instancePath: instancePath + "/input_tokens", schemaPath: "#/properties/input_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.output_tokens !== void 0) {
                let data3 = data.output_tokens;
                const _errs7 = errors;
                if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                  validate69.errors = [{ instancePath: instancePath + "/output_tokens", schemaPath: "#/properties/output_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cost_usd !== void 0) {
                  let data4 = data.cost_usd;
                  const _errs9 = errors;
                  if (!(typeof data4 == "number" && isFinite(data4))) {
                    validate69.errors = [{ instancePath: instancePath + "/cost_usd", schemaPath: "#/properties/cost_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                    return false;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate69.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate69.errors = vErrors;
  return errors === 0;
}
validate69.evaluated = { "props": { "model": true, "requests": true, "input_tokens": true, "output_tokens": true, "cost_usd": true }, "dynamicProps": false, "dynamicItems": false };
var schema30 = { "type": "object", "required": ["group", "requests", "estimated_requests", "input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens", "cost_usd"], "properties": { "group": { "type": ["string", "null"] }, "requests": { "type": "integer" }, "estimated_requests": { "type": "integer" }, "input_tokens": { "type": "integer" }, "output_tokens": { "type": "integer" }, "cache_read_tokens": { "type": "integer" }, "cache_write_tokens": { "type": "integer" }, "cost_usd": { "type": "number" } }, "$id": "UsageGroup" };
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate71.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.group === void 0 && (missing0 = "group") || data.requests === void 0 && (missing0 = "requests") || data.estimated_requests === void 0 && (missing0 = "estimated_requests") || data.input_tokens === void 0 && (missing0 = "input_tokens") || data.output_tokens === void 0 && (missing0 = "output_tokens") || data.cache_read_tokens === void 0 && (missing0 = "cache_read_tokens") || data.cache_write_tokens === void 0 && (missing0 = "cache_write_tokens") || data.cost_usd === void 0 && (missing0 = "cost_usd")) {
        validate71.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.group !== void 0) {
          let data0 = data.group;
          const _errs1 = errors;
          if (typeof data0 !== "string" && data0 !== null) {
            validate71.errors = [{ instancePath: instancePath + "/group", schemaPath: "#/properties/group/type", keyword: "type", params: { type: schema30.properties.group.type }, message: "must be string,null" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.requests !== void 0) {
            let data1 = data.requests;
            const _errs3 = errors;
            if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
              validate71.errors = [{ instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.estimated_requests !== void 0) {
              let data2 = data.estimated_requests;
              const _errs5 = errors;
              if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                validate71.errors = [{ instancePath: instancePath + "/estimated_requests", schemaPath: "#/properties/estimated_requests/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.input_tokens !== void 0) {
                let data3 = data.input_tokens;
                const _errs7 = errors;
                if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                  validate71.errors = [{ instancePath: instancePath + "/input_tokens", schemaPath: "#/properties/input_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.output_tokens !== void 0) {
                  let data4 = data.output_tokens;
                  const _errs9 = errors;
                  if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                    validate71.errors = [{ instancePath: instancePath + "/output_tokens", schemaPath: "#/properties/output_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                    return false;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.cache_read_tokens !== void 0) {
                    let data5 = data.cache_read_tokens;
                    const _errs11 = errors;
                    if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
                      validate71.errors = [{ instancePath: instancePath + "/cache_read_tokens", schemaPath: "#/properties/cache_read_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    var valid0 = _errs11 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.cache_write_tokens !== void 0) {
                      let data6 = data.cache_write_tokens;
                      const _errs13 = errors;
                      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                        validate71.errors = [{ instancePath: instancePath + "/cache_write_tokens", schemaPath: "#/properties/cache_write_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      var valid0 = _errs13 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.cost_usd !== void 0) {
                        let data7 = data.cost_usd;
                        const _errs15 = errors;
                        if (!(typeof data7 == "number" && isFinite(data7))) {
                          validate71.errors = [{ instancePath: instancePath + "/cost_usd", schemaPath: "#/properties/cost_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                          return false;
                        }
                        var valid0 = _errs15 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate71.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate71.errors = vErrors;
  return errors === 0;
}
validate71.evaluated = { "props": { "group": true, "requests": true, "estimated_requests": true, "input_tokens": true, "output_tokens": true, "cache_read_tokens": true, "cache_write_tokens": true, "cost_usd": true }, "dynamicProps": false, "dynamicItems": false };
var schema31 = { "type": "object", "required": ["budget_id", "scope", "model", "tag", "mode", "window", "amount_usd", "spent_usd", "reserved_usd", "remaining_usd", "started_at", "reopens_at"], "properties": { "budget_id": { "type": "string" }, "scope": { "type": "string", "enum": ["gateway", "team", "key"] }, "model": { "type": ["string", "null"] }, "tag": { "type": ["string", "null"] }, "mode": { "type": "string", "enum": ["hard", "soft"] }, "window": { "type": "string", "enum": ["hour", "day", "week", "month"] }, "amount_usd": { "type": "number" }, "spent_usd": { "type": "number" }, "reserved_usd": { "type": "number" }, "remaining_usd": { "type": "number" }, "started_at": { "type": "string", "format": "date-time" }, "reopens_at": { "type": "string", "format": "date-time" } }, "$id": "UsageBudget" };
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate73.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.budget_id === void 0 && (missing0 = "budget_id") || data.scope === void 0 && (missing0 = "scope") || data.model === void 0 && (missing0 = "model") || data.tag === void 0 && (missing0 = "tag") || data.mode === void 0 && (missing0 = "mode") || data.window === void 0 && (missing0 = "window") || data.amount_usd === void 0 && (missing0 = "amount_usd") || data.spent_usd === void 0 && (missing0 = "spent_usd") || data.reserved_usd === void 0 && (missing0 = "reserved_usd") || data.remaining_usd === void 0 && (missing0 = "remaining_usd") || data.started_at === void 0 && (missing0 = "started_at") || data.reopens_at === void 0 && (missing0 = "reopens_at")) {
        validate73.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.budget_id !== void 0) {
          const _errs1 = errors;
          if (typeof data.budget_id !== "string") {
            validate73.errors = [{ instancePath: instancePath + "/budget_id", schemaPath: "#/properties/budget_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.scope !== void 0) {
            let data1 = data.scope;
            const _errs3 = errors;
            if (typeof data1 !== "string") {
              validate73.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if (!(data1 === "gateway" || data1 === "team" || data1 === "key")) {
              validate73.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/enum", keyword: "enum", params: { allowedValues: schema31.properties.scope.enum }, message: "must be equal to one of the allowed values" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.model !== void 0) {
              let data2 = data.model;
              const _errs5 = errors;
              if (typeof data2 !== "string" && data2 !== null) {
                validate73.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: schema31.properties.model.type }, message: "must be string,null" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.tag !== void 0) {
                let data3 = data.tag;
                const _errs7 = errors;
                if (typeof data3 !== "string" && data3 !== null) {
                  validate73.errors = [{ instancePath: instancePath + "/tag", schemaPath: "#/properties/tag/type", keyword: "type", params: { type: schema31.properties.tag.type }, message: "must be string,null" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.mode !== void 0) {
                  let data4 = data.mode;
                  const _errs9 = errors;
                  if (typeof data4 !== "string") {
                    validate73.errors = [{ instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data4 === "hard" || data4 === "soft")) {
                    validate73.errors = [{ instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema31.properties.mode.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.window !== void 0) {
                    let data5 = data.window;
                    const _errs11 = errors;
                    if (typeof data5 !== "string") {
                      validate73.errors = [{ instancePath: instancePath + "/window", schemaPath: "#/properties/window/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    if (!(data5 === "hour" || data5 === "day" || data5 === "week" || data5 === "month")) {
                      validate73.errors = [{ instancePath: instancePath + "/window", schemaPath: "#/properties/window/enum", keyword: "enum", params: { allowedValues: schema31.properties.window.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid0 = _errs11 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.amount_usd !== void 0) {
                      let data6 = data.amount_usd;
                      const _errs13 = errors;
                      if (!(typeof data6 == "number" && isFinite(data6))) {
                        validate73.errors = [{ instancePath: instancePath + "/amount_usd", schemaPath: "#/properties/amount_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                        return false;
                      }
                      var valid0 = _errs13 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.spent_usd !== void 0) {
                        let data7 = data.spent_usd;
                        const _errs15 = errors;
                        if (!(typeof data7 == "number" && isFinite(data7))) {
                          validate73.errors = [{ instancePath: instancePath + "/spent_usd", schemaPath: "#/properties/spent_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                          return false;
                        }
                        var valid0 = _errs15 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.reserved_usd !== void 0) {
                          let data8 = data.reserved_usd;
                          const _errs17 = errors;
                          if (!(typeof data8 == "number" && isFinite(data8))) {
                            validate73.errors = [{ instancePath: instancePath + "/reserved_usd", schemaPath: "#/properties/reserved_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                            return false;
                          }
                          var valid0 = _errs17 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.remaining_usd !== void 0) {
                            let data9 = data.remaining_usd;
                            const _errs19 = errors;
                            if (!(typeof data9 == "number" && isFinite(data9))) {
                              validate73.errors = [{ instancePath: instancePath + "/remaining_usd", schemaPath: "#/properties/remaining_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                              return false;
                            }
                            var valid0 = _errs19 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.started_at !== void 0) {
                              let data10 = data.started_at;
                              const _errs21 = errors;
                              if (errors === _errs21) {
                                if (errors === _errs21) {
                                  if (typeof data10 === "string") {
                                    if (!formats0.validate(data10)) {
                                      validate73.errors = [{ instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                      return false;
                                    }
                                  } else {
                                    validate73.errors = [{ instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                }
                              }
                              var valid0 = _errs21 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.reopens_at !== void 0) {
                                let data11 = data.reopens_at;
                                const _errs23 = errors;
                                if (errors === _errs23) {
                                  if (errors === _errs23) {
                                    if (typeof data11 === "string") {
                                      if (!formats0.validate(data11)) {
                                        validate73.errors = [{ instancePath: instancePath + "/reopens_at", schemaPath: "#/properties/reopens_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                        return false;
                                      }
                                    } else {
                                      validate73.errors = [{ instancePath: instancePath + "/reopens_at", schemaPath: "#/properties/reopens_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                  }
                                }
                                var valid0 = _errs23 === errors;
                              } else {
                                var valid0 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate73.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate73.errors = vErrors;
  return errors === 0;
}
validate73.evaluated = { "props": { "budget_id": true, "scope": true, "model": true, "tag": true, "mode": true, "window": true, "amount_usd": true, "spent_usd": true, "reserved_usd": true, "remaining_usd": true, "started_at": true, "reopens_at": true }, "dynamicProps": false, "dynamicItems": false };
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate75.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.rule === void 0 && (missing0 = "rule") || data.refusals === void 0 && (missing0 = "refusals")) {
        validate75.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.rule !== void 0) {
          const _errs1 = errors;
          if (typeof data.rule !== "string") {
            validate75.errors = [{ instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.refusals !== void 0) {
            let data1 = data.refusals;
            const _errs3 = errors;
            if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
              validate75.errors = [{ instancePath: instancePath + "/refusals", schemaPath: "#/properties/refusals/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate75.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate75.errors = vErrors;
  return errors === 0;
}
validate75.evaluated = { "props": { "rule": true, "refusals": true }, "dynamicProps": false, "dynamicItems": false };
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate66.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.team_id === void 0 && (missing0 = "team_id") || data.team_name === void 0 && (missing0 = "team_name") || data.period === void 0 && (missing0 = "period") || data.summary === void 0 && (missing0 = "summary") || data.daily === void 0 && (missing0 = "daily") || data.by_model === void 0 && (missing0 = "by_model") || data.budgets === void 0 && (missing0 = "budgets") || data.refusals_by_rule === void 0 && (missing0 = "refusals_by_rule") || data.last_used_at === void 0 && (missing0 = "last_used_at")) {
        validate66.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.team_id !== void 0) {
          const _errs1 = errors;
          if (typeof data.team_id !== "string") {
            validate66.errors = [{ instancePath: instancePath + "/team_id", schemaPath: "#/properties/team_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.team_name !== void 0) {
            const _errs3 = errors;
            if (typeof data.team_name !== "string") {
              validate66.errors = [{ instancePath: instancePath + "/team_name", schemaPath: "#/properties/team_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.period !== void 0) {
              let data2 = data.period;
              const _errs5 = errors;
              if (errors === _errs5) {
                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                  let missing1;
                  if (data2.days === void 0 && (missing1 = "days") || data2.start === void 0 && (missing1 = "start") || data2.end === void 0 && (missing1 = "end")) {
                    validate66.errors = [{ instancePath: instancePath + "/period", schemaPath: "#/properties/period/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                    return false;
                  } else {
                    if (data2.days !== void 0) {
                      let data3 = data2.days;
                      const _errs7 = errors;
                      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                        validate66.errors = [{ instancePath: instancePath + "/period/days", schemaPath: "#/properties/period/properties/days/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data2.start !== void 0) {
                        let data4 = data2.start;
                        const _errs9 = errors;
                        if (errors === _errs9) {
                          if (errors === _errs9) {
                            if (typeof data4 === "string") {
                              if (!formats2.validate(data4)) {
                                validate66.errors = [{ instancePath: instancePath + "/period/start", schemaPath: "#/properties/period/properties/start/format", keyword: "format", params: { format: "date" }, message: 'must match format "date"' }];
                                return false;
                              }
                            } else {
                              validate66.errors = [{ instancePath: instancePath + "/period/start", schemaPath: "#/properties/period/properties/start/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                        }
                        var valid1 = _errs9 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data2.end !== void 0) {
                          let data5 = data2.end;
                          const _errs11 = errors;
                          if (errors === _errs11) {
                            if (errors === _errs11) {
                              if (typeof data5 === "string") {
                                if (!formats2.validate(data5)) {
                                  validate66.errors = [{ instancePath: instancePath + "/period/end", schemaPath: "#/properties/period/properties/end/format", keyword: "format", params: { format: "date" }, message: 'must match format "date"' }];
                                  return false;
                                }
                              } else {
                                validate66.errors = [{ instancePath: instancePath + "/period/end", schemaPath: "#/properties/period/properties/end/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                          }
                          var valid1 = _errs11 === errors;
                        } else {
                          var valid1 = true;
                        }
                      }
                    }
                  }
                } else {
                  validate66.errors = [{ instancePath: instancePath + "/period", schemaPath: "#/properties/period/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.summary !== void 0) {
                let data6 = data.summary;
                const _errs13 = errors;
                if (errors === _errs13) {
                  if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                    let missing2;
                    if (data6.total_requests === void 0 && (missing2 = "total_requests") || data6.total_input_tokens === void 0 && (missing2 = "total_input_tokens") || data6.total_output_tokens === void 0 && (missing2 = "total_output_tokens") || data6.total_tokens === void 0 && (missing2 = "total_tokens") || data6.total_cost_usd === void 0 && (missing2 = "total_cost_usd") || data6.avg_daily_cost_usd === void 0 && (missing2 = "avg_daily_cost_usd") || data6.avg_tokens_per_request === void 0 && (missing2 = "avg_tokens_per_request") || data6.total_cache_read_tokens === void 0 && (missing2 = "total_cache_read_tokens") || data6.total_cache_write_tokens === void 0 && (missing2 = "total_cache_write_tokens") || data6.estimated_requests === void 0 && (missing2 = "estimated_requests")) {
                      validate66.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                      return false;
                    } else {
                      if (data6.total_requests !== void 0) {
                        let data7 = data6.total_requests;
                        const _errs15 = errors;
                        if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
                          validate66.errors = [{ instancePath: instancePath + "/summary/total_requests", schemaPath: "#/properties/summary/properties/total_requests/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                          return false;
                        }
                        var valid2 = _errs15 === errors;
                      } else {
                        var valid2 = true;
                      }
                      if (valid2) {
                        if (data6.total_input_tokens !== void 0) {
                          let data8 = data6.total_input_tokens;
                          const _errs17 = errors;
                          if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
                            validate66.errors = [{ instancePath: instancePath + "/summary/total_input_tokens", schemaPath: "#/properties/summary/properties/total_input_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                            return false;
                          }
                          var valid2 = _errs17 === errors;
                        } else {
                          var valid2 = true;
                        }
                        if (valid2) {
                          if (data6.total_output_tokens !== void 0) {
                            let data9 = data6.total_output_tokens;
                            const _errs19 = errors;
                            if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
                              validate66.errors = [{ instancePath: instancePath + "/summary/total_output_tokens", schemaPath: "#/properties/summary/properties/total_output_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                              return false;
                            }
                            var valid2 = _errs19 === errors;
                          } else {
                            var valid2 = true;
                          }
                          if (valid2) {
                            if (data6.total_tokens !== void 0) {
                              let data10 = data6.total_tokens;
                              const _errs21 = errors;
                              if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                                validate66.errors = [{ instancePath: instancePath + "/summary/total_tokens", schemaPath: "#/properties/summary/properties/total_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                return false;
                              }
                              var valid2 = _errs21 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data6.total_cost_usd !== void 0) {
                                let data11 = data6.total_cost_usd;
                                const _errs23 = errors;
                                if (!(typeof data11 == "number" && isFinite(data11))) {
                                  validate66.errors = [{ instancePath: instancePath + "/summary/total_cost_usd", schemaPath: "#/properties/summary/properties/total_cost_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                  return false;
                                }
                                var valid2 = _errs23 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data6.avg_daily_cost_usd !== void 0) {
                                  let data12 = data6.avg_daily_cost_usd;
                                  const _errs25 = errors;
                                  if (!(typeof data12 == "number" && isFinite(data12))) {
                                    validate66.errors = [{ instancePath: instancePath + "/summary/avg_daily_cost_usd", schemaPath: "#/properties/summary/properties/avg_daily_cost_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                    return false;
                                  }
                                  var valid2 = _errs25 === errors;
                                } else {
                                  var valid2 = true;
                                }
                                if (valid2) {
                                  if (data6.avg_tokens_per_request !== void 0) {
                                    let data13 = data6.avg_tokens_per_request;
                                    const _errs27 = errors;
                                    if (!(typeof data13 == "number" && isFinite(data13))) {
                                      validate66.errors = [{ instancePath: instancePath + "/summary/avg_tokens_per_request", schemaPath: "#/properties/summary/properties/avg_tokens_per_request/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                      return false;
                                    }
                                    var valid2 = _errs27 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                  if (valid2) {
                                    if (data6.total_cache_read_tokens !== void 0) {
                                      let data14 = data6.total_cache_read_tokens;
                                      const _errs29 = errors;
                                      if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
                                        validate66.errors = [{ instancePath: instancePath + "/summary/total_cache_read_tokens", schemaPath: "#/properties/summary/properties/total_cache_read_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                        return false;
                                      }
                                      var valid2 = _errs29 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                    if (valid2) {
                                      if (data6.total_cache_write_tokens !== void 0) {
                                        let data15 = data6.total_cache_write_tokens;
                                        const _errs31 = errors;
                                        if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
                                          validate66.errors = [{ instancePath: instancePath + "/summary/total_cache_write_tokens", schemaPath: "#/properties/summary/properties/total_cache_write_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                          return false;
                                        }
                                        var valid2 = _errs31 === errors;
                                      } else {
                                        var valid2 = true;
                                      }
                                      if (valid2) {
                                        if (data6.estimated_requests !== void 0) {
                                          let data16 = data6.estimated_requests;
                                          const _errs33 = errors;
                                          if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
                                            validate66.errors = [{ instancePath: instancePath + "/summary/estimated_requests", schemaPath: "#/properties/summary/properties/estimated_requests/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                            return false;
                                          }
                                          var valid2 = _errs33 === errors;
                                        } else {
                                          var valid2 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  } else {
                    validate66.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                    return false;
                  }
                }
                var valid0 = _errs13 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.daily !== void 0) {
                  let data17 = data.daily;
                  const _errs35 = errors;
                  if (errors === _errs35) {
                    if (Array.isArray(data17)) {
                      var valid3 = true;
                      const len0 = data17.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        const _errs37 = errors;
                        if (!validate67(data17[i0], { instancePath: instancePath + "/daily/" + i0, parentData: data17, parentDataProperty: i0, rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                          errors = vErrors.length;
                        }
                        var valid3 = _errs37 === errors;
                        if (!valid3) {
                          break;
                        }
                      }
                    } else {
                      validate66.errors = [{ instancePath: instancePath + "/daily", schemaPath: "#/properties/daily/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs35 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.by_model !== void 0) {
                    let data19 = data.by_model;
                    const _errs38 = errors;
                    if (errors === _errs38) {
                      if (Array.isArray(data19)) {
                        var valid4 = true;
                        const len1 = data19.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                          const _errs40 = errors;
                          if (!validate69(data19[i1], { instancePath: instancePath + "/by_model/" + i1, parentData: data19, parentDataProperty: i1, rootData, dynamicAnchors })) {
                            vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                            errors = vErrors.length;
                          }
                          var valid4 = _errs40 === errors;
                          if (!valid4) {
                            break;
                          }
                        }
                      } else {
                        validate66.errors = [{ instancePath: instancePath + "/by_model", schemaPath: "#/properties/by_model/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                    var valid0 = _errs38 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.groups !== void 0) {
                      let data21 = data.groups;
                      const _errs41 = errors;
                      if (errors === _errs41) {
                        if (Array.isArray(data21)) {
                          var valid5 = true;
                          const len2 = data21.length;
                          for (let i2 = 0; i2 < len2; i2++) {
                            const _errs43 = errors;
                            if (!validate71(data21[i2], { instancePath: instancePath + "/groups/" + i2, parentData: data21, parentDataProperty: i2, rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                              errors = vErrors.length;
                            }
                            var valid5 = _errs43 === errors;
                            if (!valid5) {
                              break;
                            }
                          }
                        } else {
                          validate66.errors = [{ instancePath: instancePath + "/groups", schemaPath: "#/properties/groups/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid0 = _errs41 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.budgets !== void 0) {
                        let data23 = data.budgets;
                        const _errs44 = errors;
                        if (errors === _errs44) {
                          if (Array.isArray(data23)) {
                            var valid6 = true;
                            const len3 = data23.length;
                            for (let i3 = 0; i3 < len3; i3++) {
                              const _errs46 = errors;
                              if (!validate73(data23[i3], { instancePath: instancePath + "/budgets/" + i3, parentData: data23, parentDataProperty: i3, rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                                errors = vErrors.length;
                              }
                              var valid6 = _errs46 === errors;
                              if (!valid6) {
                                break;
                              }
                            }
                          } else {
                            validate66.errors = [{ instancePath: instancePath + "/budgets", schemaPath: "#/properties/budgets/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                            return false;
                          }
                        }
                        var valid0 = _errs44 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.refusals_by_rule !== void 0) {
                          let data25 = data.refusals_by_rule;
                          const _errs47 = errors;
                          if (errors === _errs47) {
                            if (Array.isArray(data25)) {
                              var valid7 = true;
                              const len4 = data25.length;
                              for (let i4 = 0; i4 < len4; i4++) {
                                const _errs49 = errors;
                                if (!validate75(data25[i4], { instancePath: instancePath + "/refusals_by_rule/" + i4, parentData: data25, parentDataProperty: i4, rootData, dynamicAnchors })) {
                                  vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
                                  errors = vErrors.length;
                                }
                                var valid7 = _errs49 === errors;
                                if (!valid7) {
                                  break;
                                }
                              }
                            } else {
                              validate66.errors = [{ instancePath: instancePath + "/refusals_by_rule", schemaPath: "#/properties/refusals_by_rule/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                          var valid0 = _errs47 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.last_used_at !== void 0) {
                            let data27 = data.last_used_at;
                            const _errs50 = errors;
                            if (typeof data27 !== "string" && data27 !== null) {
                              validate66.errors = [{ instancePath: instancePath + "/last_used_at", schemaPath: "#/properties/last_used_at/type", keyword: "type", params: { type: schema27.properties.last_used_at.type }, message: "must be string,null" }];
                              return false;
                            }
                            if (errors === _errs50) {
                              if (errors === _errs50) {
                                if (typeof data27 === "string") {
                                  if (!formats0.validate(data27)) {
                                    validate66.errors = [{ instancePath: instancePath + "/last_used_at", schemaPath: "#/properties/last_used_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                    return false;
                                  }
                                }
                              }
                            }
                            var valid0 = _errs50 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate66.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate66.errors = vErrors;
  return errors === 0;
}
validate66.evaluated = { "props": { "team_id": true, "team_name": true, "period": true, "summary": true, "daily": true, "by_model": true, "groups": true, "budgets": true, "refusals_by_rule": true, "last_used_at": true }, "dynamicProps": false, "dynamicItems": false };
var UsageRecordList = validate77;
var schema33 = { "type": "object", "required": ["object", "data", "next_cursor"], "properties": { "object": { "type": "string", "enum": ["list"] }, "data": { "type": "array", "items": { "$ref": "UsageRecord" } }, "next_cursor": { "type": ["string", "null"] } }, "$id": "UsageRecordList" };
var schema34 = { "type": "object", "required": ["request_id", "started_at", "ended_at", "key_id", "model", "outcome", "usage_source", "tokens", "cost_usd", "tags"], "properties": { "request_id": { "type": "string" }, "started_at": { "type": "string", "format": "date-time" }, "ended_at": { "type": "string", "format": "date-time" }, "key_id": { "type": "string" }, "model": { "type": "string" }, "outcome": { "type": "string" }, "usage_source": { "type": "string", "enum": ["measured", "estimated"] }, "tokens": { "$ref": "UsageTokens" }, "cost_usd": { "type": "number" }, "tags": { "type": "array", "items": { "type": "string" } } }, "$id": "UsageRecord" };
function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate79.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.input === void 0 && (missing0 = "input") || data.output === void 0 && (missing0 = "output") || data.cache_read === void 0 && (missing0 = "cache_read") || data.cache_write_5m === void 0 && (missing0 = "cache_write_5m") || data.cache_write_1h === void 0 && (missing0 = "cache_write_1h")) {
        validate79.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.input !== void 0) {
          let data0 = data.input;
          const _errs1 = errors;
          if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
            validate79.errors = [{ instancePath: instancePath + "/input", schemaPath: "#/properties/input/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.output !== void 0) {
            let data1 = data.output;
            const _errs3 = errors;
            if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
              validate79.errors = [{ instancePath: instancePath + "/output", schemaPath: "#/properties/output/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.cache_read !== void 0) {
              let data2 = data.cache_read;
              const _errs5 = errors;
              if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                validate79.errors = [{ instancePath: instancePath + "/cache_read", schemaPath: "#/properties/cache_read/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.cache_write_5m !== void 0) {
                let data3 = data.cache_write_5m;
                const _errs7 = errors;
                if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                  validate79.errors = [{ instancePath: instancePath + "/cache_write_5m", schemaPath: "#/properties/cache_write_5m/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache_write_1h !== void 0) {
                  let data4 = data.cache_write_1h;
                  const _errs9 = errors;
                  if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                    validate79.errors = [{ instancePath: instancePath + "/cache_write_1h", schemaPath: "#/properties/cache_write_1h/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                    return false;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate79.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate79.errors = vErrors;
  return errors === 0;
}
validate79.evaluated = { "props": { "input": true, "output": true, "cache_read": true, "cache_write_5m": true, "cache_write_1h": true }, "dynamicProps": false, "dynamicItems": false };
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate78.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.request_id === void 0 && (missing0 = "request_id") || data.started_at === void 0 && (missing0 = "started_at") || data.ended_at === void 0 && (missing0 = "ended_at") || data.key_id === void 0 && (missing0 = "key_id") || data.model === void 0 && (missing0 = "model") || data.outcome === void 0 && (missing0 = "outcome") || data.usage_source === void 0 && (missing0 = "usage_source") || data.tokens === void 0 && (missing0 = "tokens") || data.cost_usd === void 0 && (missing0 = "cost_usd") || data.tags === void 0 && (missing0 = "tags")) {
        validate78.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.request_id !== void 0) {
          const _errs1 = errors;
          if (typeof data.request_id !== "string") {
            validate78.errors = [{ instancePath: instancePath + "/request_id", schemaPath: "#/properties/request_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.started_at !== void 0) {
            let data1 = data.started_at;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (errors === _errs3) {
                if (typeof data1 === "string") {
                  if (!formats0.validate(data1)) {
                    validate78.errors = [{ instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                    return false;
                  }
                } else {
                  validate78.errors = [{ instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.ended_at !== void 0) {
              let data2 = data.ended_at;
              const _errs5 = errors;
              if (errors === _errs5) {
                if (errors === _errs5) {
                  if (typeof data2 === "string") {
                    if (!formats0.validate(data2)) {
                      validate78.errors = [{ instancePath: instancePath + "/ended_at", schemaPath: "#/properties/ended_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                      return false;
                    }
                  } else {
                    validate78.errors = [{ instancePath: instancePath + "/ended_at", schemaPath: "#/properties/ended_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.key_id !== void 0) {
                const _errs7 = errors;
                if (typeof data.key_id !== "string") {
                  validate78.errors = [{ instancePath: instancePath + "/key_id", schemaPath: "#/properties/key_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.model !== void 0) {
                  const _errs9 = errors;
                  if (typeof data.model !== "string") {
                    validate78.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.outcome !== void 0) {
                    const _errs11 = errors;
                    if (typeof data.outcome !== "string") {
                      validate78.errors = [{ instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs11 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.usage_source !== void 0) {
                      let data6 = data.usage_source;
                      const _errs13 = errors;
                      if (typeof data6 !== "string") {
                        validate78.errors = [{ instancePath: instancePath + "/usage_source", schemaPath: "#/properties/usage_source/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data6 === "measured" || data6 === "estimated")) {
                        validate78.errors = [{ instancePath: instancePath + "/usage_source", schemaPath: "#/properties/usage_source/enum", keyword: "enum", params: { allowedValues: schema34.properties.usage_source.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs13 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.tokens !== void 0) {
                        const _errs15 = errors;
                        if (!validate79(data.tokens, { instancePath: instancePath + "/tokens", parentData: data, parentDataProperty: "tokens", rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs15 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.cost_usd !== void 0) {
                          let data8 = data.cost_usd;
                          const _errs16 = errors;
                          if (!(typeof data8 == "number" && isFinite(data8))) {
                            validate78.errors = [{ instancePath: instancePath + "/cost_usd", schemaPath: "#/properties/cost_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                            return false;
                          }
                          var valid0 = _errs16 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.tags !== void 0) {
                            let data9 = data.tags;
                            const _errs18 = errors;
                            if (errors === _errs18) {
                              if (Array.isArray(data9)) {
                                var valid1 = true;
                                const len0 = data9.length;
                                for (let i0 = 0; i0 < len0; i0++) {
                                  const _errs20 = errors;
                                  if (typeof data9[i0] !== "string") {
                                    validate78.errors = [{ instancePath: instancePath + "/tags/" + i0, schemaPath: "#/properties/tags/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid1 = _errs20 === errors;
                                  if (!valid1) {
                                    break;
                                  }
                                }
                              } else {
                                validate78.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs18 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate78.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate78.errors = vErrors;
  return errors === 0;
}
validate78.evaluated = { "props": { "request_id": true, "started_at": true, "ended_at": true, "key_id": true, "model": true, "outcome": true, "usage_source": true, "tokens": true, "cost_usd": true, "tags": true }, "dynamicProps": false, "dynamicItems": false };
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate77.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.object === void 0 && (missing0 = "object") || data.data === void 0 && (missing0 = "data") || data.next_cursor === void 0 && (missing0 = "next_cursor")) {
        validate77.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.object !== void 0) {
          let data0 = data.object;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate77.errors = [{ instancePath: instancePath + "/object", schemaPath: "#/properties/object/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if (!(data0 === "list")) {
            validate77.errors = [{ instancePath: instancePath + "/object", schemaPath: "#/properties/object/enum", keyword: "enum", params: { allowedValues: schema33.properties.object.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.data !== void 0) {
            let data1 = data.data;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (Array.isArray(data1)) {
                var valid1 = true;
                const len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs5 = errors;
                  if (!validate78(data1[i0], { instancePath: instancePath + "/data/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs5 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              } else {
                validate77.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.next_cursor !== void 0) {
              let data3 = data.next_cursor;
              const _errs6 = errors;
              if (typeof data3 !== "string" && data3 !== null) {
                validate77.errors = [{ instancePath: instancePath + "/next_cursor", schemaPath: "#/properties/next_cursor/type", keyword: "type", params: { type: schema33.properties.next_cursor.type }, message: "must be string,null" }];
                return false;
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate77.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate77.errors = vErrors;
  return errors === 0;
}
validate77.evaluated = { "props": { "object": true, "data": true, "next_cursor": true }, "dynamicProps": false, "dynamicItems": false };
var UsageRecordDetail = validate82;
var schema36 = { "type": "object", "required": ["request_id", "started_at", "ended_at", "key_id", "model", "outcome", "usage_source", "tokens", "cost_usd", "tags", "price_version", "geography", "service_tier", "lines", "attempts", "budgets"], "properties": { "request_id": { "type": "string" }, "started_at": { "type": "string", "format": "date-time" }, "ended_at": { "type": "string", "format": "date-time" }, "key_id": { "type": "string" }, "model": { "type": "string" }, "outcome": { "type": "string" }, "usage_source": { "type": "string", "enum": ["measured", "estimated"] }, "tokens": { "$ref": "UsageTokens" }, "cost_usd": { "type": "number" }, "tags": { "type": "array", "items": { "type": "string" } }, "price_version": { "type": "string" }, "geography": { "type": "string" }, "service_tier": { "type": ["string", "null"] }, "lines": { "type": "array", "items": { "$ref": "UsageLine" } }, "attempts": { "type": "array", "items": { "$ref": "UsageAttempt" } }, "budgets": { "type": "array", "items": { "type": "object", "required": ["budget_id", "window_id"], "properties": { "budget_id": { "type": "string" }, "window_id": { "type": "string" } } } } }, "$id": "UsageRecordDetail" };
var schema37 = { "type": "object", "required": ["item", "quantity", "usd_per_million_tokens", "amount_usd", "rate_source"], "properties": { "item": { "type": "string", "enum": ["input", "output", "cache_read", "cache_write_5m", "cache_write_1h"] }, "quantity": { "type": "integer" }, "usd_per_million_tokens": { "type": "number" }, "amount_usd": { "type": "number" }, "rate_source": { "type": "string", "enum": ["listed", "input_rate", "input_rate_x1.25", "input_rate_x2", "cache_write_5m_rate_x1.6"] } }, "$id": "UsageLine" };
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate84.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.item === void 0 && (missing0 = "item") || data.quantity === void 0 && (missing0 = "quantity") || data.usd_per_million_tokens === void 0 && (missing0 = "usd_per_million_tokens") || data.amount_usd === void 0 && (missing0 = "amount_usd") || data.rate_source === void 0 && (missing0 = "rate_source")) {
        validate84.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.item !== void 0) {
          let data0 = data.item;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate84.errors = [{ instancePath: instancePath + "/item", schemaPath: "#/properties/item/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if (!(data0 === "input" || data0 === "output" || data0 === "cache_read" || data0 === "cache_write_5m" || data0 === "cache_write_1h")) {
            validate84.errors = [{ instancePath: instancePath + "/item", schemaPath: "#/properties/item/enum", keyword: "enum", params: { allowedValues: schema37.properties.item.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.quantity !== void 0) {
            let data1 = data.quantity;
            const _errs3 = errors;
            if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
              validate84.errors = [{ instancePath: instancePath + "/quantity", schemaPath: "#/properties/quantity/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.usd_per_million_tokens !== void 0) {
              let data2 = data.usd_per_million_tokens;
              const _errs5 = errors;
              if (!(typeof data2 == "number" && isFinite(data2))) {
                validate84.errors = [{ instancePath: instancePath + "/usd_per_million_tokens", schemaPath: "#/properties/usd_per_million_tokens/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.amount_usd !== void 0) {
                let data3 = data.amount_usd;
                const _errs7 = errors;
                if (!(typeof data3 == "number" && isFinite(data3))) {
                  validate84.errors = [{ instancePath: instancePath + "/amount_usd", schemaPath: "#/properties/amount_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.rate_source !== void 0) {
                  let data4 = data.rate_source;
                  const _errs9 = errors;
                  if (typeof data4 !== "string") {
                    validate84.errors = [{ instancePath: instancePath + "/rate_source", schemaPath: "#/properties/rate_source/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data4 === "listed" || data4 === "input_rate" || data4 === "input_rate_x1.25" || data4 === "input_rate_x2" || data4 === "cache_write_5m_rate_x1.6")) {
                    validate84.errors = [{ instancePath: instancePath + "/rate_source", schemaPath: "#/properties/rate_source/enum", keyword: "enum", params: { allowedValues: schema37.properties.rate_source.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate84.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate84.errors = vErrors;
  return errors === 0;
}
validate84.evaluated = { "props": { "item": true, "quantity": true, "usd_per_million_tokens": true, "amount_usd": true, "rate_source": true }, "dynamicProps": false, "dynamicItems": false };
var schema38 = { "type": "object", "required": ["model", "region", "geography", "outcome", "usage_source", "tokens", "cost_usd", "price_version", "lines"], "properties": { "model": { "type": "string" }, "region": { "type": "string" }, "geography": { "type": "string" }, "outcome": { "type": "string" }, "usage_source": { "type": "string", "enum": ["measured", "estimated"] }, "tokens": { "$ref": "UsageTokens" }, "cost_usd": { "type": "number" }, "price_version": { "type": "string" }, "lines": { "type": "array", "items": { "$ref": "UsageLine" } } }, "$id": "UsageAttempt" };
function validate86(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate86.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model") || data.region === void 0 && (missing0 = "region") || data.geography === void 0 && (missing0 = "geography") || data.outcome === void 0 && (missing0 = "outcome") || data.usage_source === void 0 && (missing0 = "usage_source") || data.tokens === void 0 && (missing0 = "tokens") || data.cost_usd === void 0 && (missing0 = "cost_usd") || data.price_version === void 0 && (missing0 = "price_version") || data.lines === void 0 && (missing0 = "lines")) {
        validate86.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.model !== void 0) {
          const _errs1 = errors;
          if (typeof data.model !== "string") {
            validate86.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.region !== void 0) {
            const _errs3 = errors;
            if (typeof data.region !== "string") {
              validate86.errors = [{ instancePath: instancePath + "/region", schemaPath: "#/properties/region/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.geography !== void 0) {
              const _errs5 = errors;
              if (typeof data.geography !== "string") {
                validate86.errors = [{ instancePath: instancePath + "/geography", schemaPath: "#/properties/geography/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.outcome !== void 0) {
                const _errs7 = errors;
                if (typeof data.outcome !== "string") {
                  validate86.errors = [{ instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.usage_source !== void 0) {
                  let data4 = data.usage_source;
                  const _errs9 = errors;
                  if (typeof data4 !== "string") {
                    validate86.errors = [{ instancePath: instancePath + "/usage_source", schemaPath: "#/properties/usage_source/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data4 === "measured" || data4 === "estimated")) {
                    validate86.errors = [{ instancePath: instancePath + "/usage_source", schemaPath: "#/properties/usage_source/enum", keyword: "enum", params: { allowedValues: schema38.properties.usage_source.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.tokens !== void 0) {
                    const _errs11 = errors;
                    if (!validate79(data.tokens, { instancePath: instancePath + "/tokens", parentData: data, parentDataProperty: "tokens", rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs11 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.cost_usd !== void 0) {
                      let data6 = data.cost_usd;
                      const _errs12 = errors;
                      if (!(typeof data6 == "number" && isFinite(data6))) {
                        validate86.errors = [{ instancePath: instancePath + "/cost_usd", schemaPath: "#/properties/cost_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                        return false;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.price_version !== void 0) {
                        const _errs14 = errors;
                        if (typeof data.price_version !== "string") {
                          validate86.errors = [{ instancePath: instancePath + "/price_version", schemaPath: "#/properties/price_version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.lines !== void 0) {
                          let data8 = data.lines;
                          const _errs16 = errors;
                          if (errors === _errs16) {
                            if (Array.isArray(data8)) {
                              var valid1 = true;
                              const len0 = data8.length;
                              for (let i0 = 0; i0 < len0; i0++) {
                                const _errs18 = errors;
                                if (!validate84(data8[i0], { instancePath: instancePath + "/lines/" + i0, parentData: data8, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                  vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
                                  errors = vErrors.length;
                                }
                                var valid1 = _errs18 === errors;
                                if (!valid1) {
                                  break;
                                }
                              }
                            } else {
                              validate86.errors = [{ instancePath: instancePath + "/lines", schemaPath: "#/properties/lines/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                          var valid0 = _errs16 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate86.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate86.errors = vErrors;
  return errors === 0;
}
validate86.evaluated = { "props": { "model": true, "region": true, "geography": true, "outcome": true, "usage_source": true, "tokens": true, "cost_usd": true, "price_version": true, "lines": true }, "dynamicProps": false, "dynamicItems": false };
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate82.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.request_id === void 0 && (missing0 = "request_id") || data.started_at === void 0 && (missing0 = "started_at") || data.ended_at === void 0 && (missing0 = "ended_at") || data.key_id === void 0 && (missing0 = "key_id") || data.model === void 0 && (missing0 = "model") || data.outcome === void 0 && (missing0 = "outcome") || data.usage_source === void 0 && (missing0 = "usage_source") || data.tokens === void 0 && (missing0 = "tokens") || data.cost_usd === void 0 && (missing0 = "cost_usd") || data.tags === void 0 && (missing0 = "tags") || data.price_version === void 0 && (missing0 = "price_version") || data.geography === void 0 && (missing0 = "geography") || data.service_tier === void 0 && (missing0 = "service_tier") || data.lines === void 0 && (missing0 = "lines") || data.attempts === void 0 && (missing0 = "attempts") || data.budgets === void 0 && (missing0 = "budgets")) {
        validate82.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.request_id !== void 0) {
          const _errs1 = errors;
          if (typeof data.request_id !== "string") {
            validate82.errors = [{ instancePath: instancePath + "/request_id", schemaPath: "#/properties/request_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.started_at !== void 0) {
            let data1 = data.started_at;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (errors === _errs3) {
                if (typeof data1 === "string") {
                  if (!formats0.validate(data1)) {
                    validate82.errors = [{ instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                    return false;
                  }
                } else {
                  validate82.errors = [{ instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.ended_at !== void 0) {
              let data2 = data.ended_at;
              const _errs5 = errors;
              if (errors === _errs5) {
                if (errors === _errs5) {
                  if (typeof data2 === "string") {
                    if (!formats0.validate(data2)) {
                      validate82.errors = [{ instancePath: instancePath + "/ended_at", schemaPath: "#/properties/ended_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                      return false;
                    }
                  } else {
                    validate82.errors = [{ instancePath: instancePath + "/ended_at", schemaPath: "#/properties/ended_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.key_id !== void 0) {
                const _errs7 = errors;
                if (typeof data.key_id !== "string") {
                  validate82.errors = [{ instancePath: instancePath + "/key_id", schemaPath: "#/properties/key_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.model !== void 0) {
                  const _errs9 = errors;
                  if (typeof data.model !== "string") {
                    validate82.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.outcome !== void 0) {
                    const _errs11 = errors;
                    if (typeof data.outcome !== "string") {
                      validate82.errors = [{ instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs11 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.usage_source !== void 0) {
                      let data6 = data.usage_source;
                      const _errs13 = errors;
                      if (typeof data6 !== "string") {
                        validate82.errors = [{ instancePath: instancePath + "/usage_source", schemaPath: "#/properties/usage_source/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data6 === "measured" || data6 === "estimated")) {
                        validate82.errors = [{ instancePath: instancePath + "/usage_source", schemaPath: "#/properties/usage_source/enum", keyword: "enum", params: { allowedValues: schema36.properties.usage_source.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs13 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.tokens !== void 0) {
                        const _errs15 = errors;
                        if (!validate79(data.tokens, { instancePath: instancePath + "/tokens", parentData: data, parentDataProperty: "tokens", rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs15 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.cost_usd !== void 0) {
                          let data8 = data.cost_usd;
                          const _errs16 = errors;
                          if (!(typeof data8 == "number" && isFinite(data8))) {
                            validate82.errors = [{ instancePath: instancePath + "/cost_usd", schemaPath: "#/properties/cost_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                            return false;
                          }
                          var valid0 = _errs16 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.tags !== void 0) {
                            let data9 = data.tags;
                            const _errs18 = errors;
                            if (errors === _errs18) {
                              if (Array.isArray(data9)) {
                                var valid1 = true;
                                const len0 = data9.length;
                                for (let i0 = 0; i0 < len0; i0++) {
                                  const _errs20 = errors;
                                  if (typeof data9[i0] !== "string") {
                                    validate82.errors = [{ instancePath: instancePath + "/tags/" + i0, schemaPath: "#/properties/tags/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid1 = _errs20 === errors;
                                  if (!valid1) {
                                    break;
                                  }
                                }
                              } else {
                                validate82.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs18 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.price_version !== void 0) {
                              const _errs22 = errors;
                              if (typeof data.price_version !== "string") {
                                validate82.errors = [{ instancePath: instancePath + "/price_version", schemaPath: "#/properties/price_version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid0 = _errs22 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.geography !== void 0) {
                                const _errs24 = errors;
                                if (typeof data.geography !== "string") {
                                  validate82.errors = [{ instancePath: instancePath + "/geography", schemaPath: "#/properties/geography/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid0 = _errs24 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.service_tier !== void 0) {
                                  let data13 = data.service_tier;
                                  const _errs26 = errors;
                                  if (typeof data13 !== "string" && data13 !== null) {
                                    validate82.errors = [{ instancePath: instancePath + "/service_tier", schemaPath: "#/properties/service_tier/type", keyword: "type", params: { type: schema36.properties.service_tier.type }, message: "must be string,null" }];
                                    return false;
                                  }
                                  var valid0 = _errs26 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.lines !== void 0) {
                                    let data14 = data.lines;
                                    const _errs28 = errors;
                                    if (errors === _errs28) {
                                      if (Array.isArray(data14)) {
                                        var valid2 = true;
                                        const len1 = data14.length;
                                        for (let i1 = 0; i1 < len1; i1++) {
                                          const _errs30 = errors;
                                          if (!validate84(data14[i1], { instancePath: instancePath + "/lines/" + i1, parentData: data14, parentDataProperty: i1, rootData, dynamicAnchors })) {
                                            vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid2 = _errs30 === errors;
                                          if (!valid2) {
                                            break;
                                          }
                                        }
                                      } else {
                                        validate82.errors = [{ instancePath: instancePath + "/lines", schemaPath: "#/properties/lines/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                        return false;
                                      }
                                    }
                                    var valid0 = _errs28 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.attempts !== void 0) {
                                      let data16 = data.attempts;
                                      const _errs31 = errors;
                                      if (errors === _errs31) {
                                        if (Array.isArray(data16)) {
                                          var valid3 = true;
                                          const len2 = data16.length;
                                          for (let i2 = 0; i2 < len2; i2++) {
                                            const _errs33 = errors;
                                            if (!validate86(data16[i2], { instancePath: instancePath + "/attempts/" + i2, parentData: data16, parentDataProperty: i2, rootData, dynamicAnchors })) {
                                              vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid3 = _errs33 === errors;
                                            if (!valid3) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate82.errors = [{ instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs31 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.budgets !== void 0) {
                                        let data18 = data.budgets;
                                        const _errs34 = errors;
                                        if (errors === _errs34) {
                                          if (Array.isArray(data18)) {
                                            var valid4 = true;
                                            const len3 = data18.length;
                                            for (let i3 = 0; i3 < len3; i3++) {
                                              let data19 = data18[i3];
                                              const _errs36 = errors;
                                              if (errors === _errs36) {
                                                if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                                                  let missing1;
                                                  if (data19.budget_id === void 0 && (missing1 = "budget_id") || data19.window_id === void 0 && (missing1 = "window_id")) {
                                                    validate82.errors = [{ instancePath: instancePath + "/budgets/" + i3, schemaPath: "#/properties/budgets/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                                    return false;
                                                  } else {
                                                    if (data19.budget_id !== void 0) {
                                                      const _errs38 = errors;
                                                      if (typeof data19.budget_id !== "string") {
                                                        validate82.errors = [{ instancePath: instancePath + "/budgets/" + i3 + "/budget_id", schemaPath: "#/properties/budgets/items/properties/budget_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                        return false;
                                                      }
                                                      var valid5 = _errs38 === errors;
                                                    } else {
                                                      var valid5 = true;
                                                    }
                                                    if (valid5) {
                                                      if (data19.window_id !== void 0) {
                                                        const _errs40 = errors;
                                                        if (typeof data19.window_id !== "string") {
                                                          validate82.errors = [{ instancePath: instancePath + "/budgets/" + i3 + "/window_id", schemaPath: "#/properties/budgets/items/properties/window_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                          return false;
                                                        }
                                                        var valid5 = _errs40 === errors;
                                                      } else {
                                                        var valid5 = true;
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate82.errors = [{ instancePath: instancePath + "/budgets/" + i3, schemaPath: "#/properties/budgets/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                  return false;
                                                }
                                              }
                                              var valid4 = _errs36 === errors;
                                              if (!valid4) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate82.errors = [{ instancePath: instancePath + "/budgets", schemaPath: "#/properties/budgets/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs34 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate82.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate82.errors = vErrors;
  return errors === 0;
}
validate82.evaluated = { "props": { "request_id": true, "started_at": true, "ended_at": true, "key_id": true, "model": true, "outcome": true, "usage_source": true, "tokens": true, "cost_usd": true, "tags": true, "price_version": true, "geography": true, "service_tier": true, "lines": true, "attempts": true, "budgets": true }, "dynamicProps": false, "dynamicItems": false };
var ApiKeyList = validate90;
var schema39 = { "type": "object", "additionalProperties": false, "required": ["object", "data", "next_cursor"], "properties": { "object": { "type": "string", "const": "list" }, "data": { "type": "array", "items": { "$ref": "ApiKey" } }, "next_cursor": { "type": ["string", "null"] } }, "$id": "ApiKeyList" };
var schema40 = { "type": "object", "additionalProperties": false, "required": ["key_id", "team_id", "name", "status", "hint", "expires_at", "limits", "allowed_models", "tags", "guardrail", "created_at", "last_rotated_at"], "properties": { "key_id": { "type": "string" }, "team_id": { "type": "string" }, "name": { "type": ["string", "null"] }, "status": { "type": "string", "enum": ["active", "inactive", "revoked"] }, "hint": { "type": "string" }, "expires_at": { "type": ["string", "null"], "format": "date-time" }, "limits": { "$ref": "Limits" }, "allowed_models": { "$ref": "AllowedModels" }, "tags": { "$ref": "Tags" }, "guardrail": { "$ref": "Guardrail" }, "created_at": { "type": "string", "format": "date-time" }, "last_rotated_at": { "type": ["string", "null"], "format": "date-time" } }, "$id": "ApiKey" };
function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate91.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.key_id === void 0 && (missing0 = "key_id") || data.team_id === void 0 && (missing0 = "team_id") || data.name === void 0 && (missing0 = "name") || data.status === void 0 && (missing0 = "status") || data.hint === void 0 && (missing0 = "hint") || data.expires_at === void 0 && (missing0 = "expires_at") || data.limits === void 0 && (missing0 = "limits") || data.allowed_models === void 0 && (missing0 = "allowed_models") || data.tags === void 0 && (missing0 = "tags") || data.guardrail === void 0 && (missing0 = "guardrail") || data.created_at === void 0 && (missing0 = "created_at") || data.last_rotated_at === void 0 && (missing0 = "last_rotated_at")) {
        validate91.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema40.properties, key0)) {
            validate91.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.key_id !== void 0) {
            const _errs2 = errors;
            if (typeof data.key_id !== "string") {
              validate91.errors = [{ instancePath: instancePath + "/key_id", schemaPath: "#/properties/key_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.team_id !== void 0) {
              const _errs4 = errors;
              if (typeof data.team_id !== "string") {
                validate91.errors = [{ instancePath: instancePath + "/team_id", schemaPath: "#/properties/team_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.name !== void 0) {
                let data2 = data.name;
                const _errs6 = errors;
                if (typeof data2 !== "string" && data2 !== null) {
                  validate91.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema40.properties.name.type }, message: "must be string,null" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.status !== void 0) {
                  let data3 = data.status;
                  const _errs8 = errors;
                  if (typeof data3 !== "string") {
                    validate91.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data3 === "active" || data3 === "inactive" || data3 === "revoked")) {
                    validate91.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema40.properties.status.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.hint !== void 0) {
                    const _errs10 = errors;
                    if (typeof data.hint !== "string") {
                      validate91.errors = [{ instancePath: instancePath + "/hint", schemaPath: "#/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.expires_at !== void 0) {
                      let data5 = data.expires_at;
                      const _errs12 = errors;
                      if (typeof data5 !== "string" && data5 !== null) {
                        validate91.errors = [{ instancePath: instancePath + "/expires_at", schemaPath: "#/properties/expires_at/type", keyword: "type", params: { type: schema40.properties.expires_at.type }, message: "must be string,null" }];
                        return false;
                      }
                      if (errors === _errs12) {
                        if (errors === _errs12) {
                          if (typeof data5 === "string") {
                            if (!formats0.validate(data5)) {
                              validate91.errors = [{ instancePath: instancePath + "/expires_at", schemaPath: "#/properties/expires_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.limits !== void 0) {
                        const _errs14 = errors;
                        if (!validate54(data.limits, { instancePath: instancePath + "/limits", parentData: data, parentDataProperty: "limits", rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.allowed_models !== void 0) {
                          const _errs15 = errors;
                          if (!validate56(data.allowed_models, { instancePath: instancePath + "/allowed_models", parentData: data, parentDataProperty: "allowed_models", rootData, dynamicAnchors })) {
                            vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.tags !== void 0) {
                            const _errs16 = errors;
                            if (!validate58(data.tags, { instancePath: instancePath + "/tags", parentData: data, parentDataProperty: "tags", rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs16 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.guardrail !== void 0) {
                              const _errs17 = errors;
                              if (!validate60(data.guardrail, { instancePath: instancePath + "/guardrail", parentData: data, parentDataProperty: "guardrail", rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs17 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.created_at !== void 0) {
                                let data10 = data.created_at;
                                const _errs18 = errors;
                                if (errors === _errs18) {
                                  if (errors === _errs18) {
                                    if (typeof data10 === "string") {
                                      if (!formats0.validate(data10)) {
                                        validate91.errors = [{ instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                        return false;
                                      }
                                    } else {
                                      validate91.errors = [{ instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                  }
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.last_rotated_at !== void 0) {
                                  let data11 = data.last_rotated_at;
                                  const _errs20 = errors;
                                  if (typeof data11 !== "string" && data11 !== null) {
                                    validate91.errors = [{ instancePath: instancePath + "/last_rotated_at", schemaPath: "#/properties/last_rotated_at/type", keyword: "type", params: { type: schema40.properties.last_rotated_at.type }, message: "must be string,null" }];
                                    return false;
                                  }
                                  if (errors === _errs20) {
                                    if (errors === _errs20) {
                                      if (typeof data11 === "string") {
                                        if (!formats0.validate(data11)) {
                                          validate91.errors = [{ instancePath: instancePath + "/last_rotated_at", schemaPath: "#/properties/last_rotated_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate91.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate91.errors = vErrors;
  return errors === 0;
}
validate91.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate90.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.object === void 0 && (missing0 = "object") || data.data === void 0 && (missing0 = "data") || data.next_cursor === void 0 && (missing0 = "next_cursor")) {
        validate90.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "object" || key0 === "data" || key0 === "next_cursor")) {
            validate90.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.object !== void 0) {
            let data0 = data.object;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate90.errors = [{ instancePath: instancePath + "/object", schemaPath: "#/properties/object/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if ("list" !== data0) {
              validate90.errors = [{ instancePath: instancePath + "/object", schemaPath: "#/properties/object/const", keyword: "const", params: { allowedValue: "list" }, message: "must be equal to constant" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== void 0) {
              let data1 = data.data;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (Array.isArray(data1)) {
                  var valid1 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    const _errs6 = errors;
                    if (!validate91(data1[i0], { instancePath: instancePath + "/data/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                      errors = vErrors.length;
                    }
                    var valid1 = _errs6 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate90.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                  return false;
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.next_cursor !== void 0) {
                let data3 = data.next_cursor;
                const _errs7 = errors;
                if (typeof data3 !== "string" && data3 !== null) {
                  validate90.errors = [{ instancePath: instancePath + "/next_cursor", schemaPath: "#/properties/next_cursor/type", keyword: "type", params: { type: schema39.properties.next_cursor.type }, message: "must be string,null" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate90.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate90.errors = vErrors;
  return errors === 0;
}
validate90.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var ApiKeySecret = validate97;
var schema41 = { "type": "object", "additionalProperties": false, "required": ["key_id", "api_key", "team_id", "name", "status", "hint", "expires_at", "limits", "allowed_models", "tags", "guardrail", "created_at", "last_rotated_at"], "properties": { "key_id": { "type": "string" }, "api_key": { "type": "string" }, "team_id": { "type": "string" }, "name": { "type": ["string", "null"] }, "status": { "type": "string", "enum": ["active", "inactive", "revoked"] }, "hint": { "type": "string" }, "expires_at": { "type": ["string", "null"], "format": "date-time" }, "limits": { "$ref": "Limits" }, "allowed_models": { "$ref": "AllowedModels" }, "tags": { "$ref": "Tags" }, "guardrail": { "$ref": "Guardrail" }, "created_at": { "type": "string", "format": "date-time" }, "last_rotated_at": { "type": ["string", "null"], "format": "date-time" } }, "$id": "ApiKeySecret" };
function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate97.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.key_id === void 0 && (missing0 = "key_id") || data.api_key === void 0 && (missing0 = "api_key") || data.team_id === void 0 && (missing0 = "team_id") || data.name === void 0 && (missing0 = "name") || data.status === void 0 && (missing0 = "status") || data.hint === void 0 && (missing0 = "hint") || data.expires_at === void 0 && (missing0 = "expires_at") || data.limits === void 0 && (missing0 = "limits") || data.allowed_models === void 0 && (missing0 = "allowed_models") || data.tags === void 0 && (missing0 = "tags") || data.guardrail === void 0 && (missing0 = "guardrail") || data.created_at === void 0 && (missing0 = "created_at") || data.last_rotated_at === void 0 && (missing0 = "last_rotated_at")) {
        validate97.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema41.properties, key0)) {
            validate97.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.key_id !== void 0) {
            const _errs2 = errors;
            if (typeof data.key_id !== "string") {
              validate97.errors = [{ instancePath: instancePath + "/key_id", schemaPath: "#/properties/key_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.api_key !== void 0) {
              const _errs4 = errors;
              if (typeof data.api_key !== "string") {
                validate97.errors = [{ instancePath: instancePath + "/api_key", schemaPath: "#/properties/api_key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.team_id !== void 0) {
                const _errs6 = errors;
                if (typeof data.team_id !== "string") {
                  validate97.errors = [{ instancePath: instancePath + "/team_id", schemaPath: "#/properties/team_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.name !== void 0) {
                  let data3 = data.name;
                  const _errs8 = errors;
                  if (typeof data3 !== "string" && data3 !== null) {
                    validate97.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema41.properties.name.type }, message: "must be string,null" }];
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.status !== void 0) {
                    let data4 = data.status;
                    const _errs10 = errors;
                    if (typeof data4 !== "string") {
                      validate97.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    if (!(data4 === "active" || data4 === "inactive" || data4 === "revoked")) {
                      validate97.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema41.properties.status.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.hint !== void 0) {
                      const _errs12 = errors;
                      if (typeof data.hint !== "string") {
                        validate97.errors = [{ instancePath: instancePath + "/hint", schemaPath: "#/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.expires_at !== void 0) {
                        let data6 = data.expires_at;
                        const _errs14 = errors;
                        if (typeof data6 !== "string" && data6 !== null) {
                          validate97.errors = [{ instancePath: instancePath + "/expires_at", schemaPath: "#/properties/expires_at/type", keyword: "type", params: { type: schema41.properties.expires_at.type }, message: "must be string,null" }];
                          return false;
                        }
                        if (errors === _errs14) {
                          if (errors === _errs14) {
                            if (typeof data6 === "string") {
                              if (!formats0.validate(data6)) {
                                validate97.errors = [{ instancePath: instancePath + "/expires_at", schemaPath: "#/properties/expires_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.limits !== void 0) {
                          const _errs16 = errors;
                          if (!validate54(data.limits, { instancePath: instancePath + "/limits", parentData: data, parentDataProperty: "limits", rootData, dynamicAnchors })) {
                            vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs16 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.allowed_models !== void 0) {
                            const _errs17 = errors;
                            if (!validate56(data.allowed_models, { instancePath: instancePath + "/allowed_models", parentData: data, parentDataProperty: "allowed_models", rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.tags !== void 0) {
                              const _errs18 = errors;
                              if (!validate58(data.tags, { instancePath: instancePath + "/tags", parentData: data, parentDataProperty: "tags", rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.guardrail !== void 0) {
                                const _errs19 = errors;
                                if (!validate60(data.guardrail, { instancePath: instancePath + "/guardrail", parentData: data, parentDataProperty: "guardrail", rootData, dynamicAnchors })) {
                                  vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs19 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.created_at !== void 0) {
                                  let data11 = data.created_at;
                                  const _errs20 = errors;
                                  if (errors === _errs20) {
                                    if (errors === _errs20) {
                                      if (typeof data11 === "string") {
                                        if (!formats0.validate(data11)) {
                                          validate97.errors = [{ instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                          return false;
                                        }
                                      } else {
                                        validate97.errors = [{ instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                    }
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.last_rotated_at !== void 0) {
                                    let data12 = data.last_rotated_at;
                                    const _errs22 = errors;
                                    if (typeof data12 !== "string" && data12 !== null) {
                                      validate97.errors = [{ instancePath: instancePath + "/last_rotated_at", schemaPath: "#/properties/last_rotated_at/type", keyword: "type", params: { type: schema41.properties.last_rotated_at.type }, message: "must be string,null" }];
                                      return false;
                                    }
                                    if (errors === _errs22) {
                                      if (errors === _errs22) {
                                        if (typeof data12 === "string") {
                                          if (!formats0.validate(data12)) {
                                            validate97.errors = [{ instancePath: instancePath + "/last_rotated_at", schemaPath: "#/properties/last_rotated_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs22 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate97.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate97.errors = vErrors;
  return errors === 0;
}
validate97.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var ApiKey = validate91;
var BudgetList = validate102;
var schema42 = { "type": "object", "additionalProperties": false, "required": ["object", "data", "next_cursor"], "properties": { "object": { "type": "string", "const": "list" }, "data": { "type": "array", "items": { "$ref": "Budget" } }, "next_cursor": { "type": ["string", "null"] } }, "$id": "BudgetList" };
var schema43 = { "type": "object", "additionalProperties": false, "required": ["budget_id", "scope", "team_id", "key_id", "model", "tag", "amount_usd", "amount_nano_usd", "window", "mode", "created_at", "updated_at"], "properties": { "budget_id": { "type": "string" }, "scope": { "type": "string", "enum": ["gateway", "team", "key"] }, "team_id": { "type": ["string", "null"] }, "key_id": { "type": ["string", "null"] }, "model": { "type": ["string", "null"] }, "tag": { "$ref": "BudgetTag" }, "amount_usd": { "type": "number" }, "amount_nano_usd": { "type": "integer" }, "window": { "$ref": "BudgetWindow" }, "mode": { "type": "string", "enum": ["hard", "soft"] }, "created_at": { "type": "string", "format": "date-time" }, "updated_at": { "type": "string", "format": "date-time" } }, "$id": "Budget" };
var schema44 = { "type": ["object", "null"], "additionalProperties": false, "required": ["name", "value"], "properties": { "name": { "type": "string", "pattern": "^[a-z][a-z0-9_.-]{0,31}$" }, "value": { "type": "string", "pattern": "^[^\\s,=#|\\p{C}]{1,64}$" } }, "$id": "BudgetTag" };
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate104.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    validate104.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema44.type }, message: "must be object,null" }];
    return false;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name") || data.value === void 0 && (missing0 = "value")) {
        validate104.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "name" || key0 === "value")) {
            validate104.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.name !== void 0) {
            let data0 = data.name;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (typeof data0 === "string") {
                if (!pattern4.test(data0)) {
                  validate104.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_.-]{0,31}$" }, message: 'must match pattern "^[a-z][a-z0-9_.-]{0,31}$"' }];
                  return false;
                }
              } else {
                validate104.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.value !== void 0) {
              let data1 = data.value;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (typeof data1 === "string") {
                  if (!pattern5.test(data1)) {
                    validate104.errors = [{ instancePath: instancePath + "/value", schemaPath: "#/properties/value/pattern", keyword: "pattern", params: { pattern: "^[^\\s,=#|\\p{C}]{1,64}$" }, message: 'must match pattern "^[^\\s,=#|\\p{C}]{1,64}$"' }];
                    return false;
                  }
                } else {
                  validate104.errors = [{ instancePath: instancePath + "/value", schemaPath: "#/properties/value/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    }
  }
  validate104.errors = vErrors;
  return errors === 0;
}
validate104.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema45 = { "type": "object", "additionalProperties": false, "required": ["unit", "time_zone", "fiscal_start_day"], "properties": { "unit": { "type": "string", "enum": ["hour", "day", "week", "month"] }, "time_zone": { "type": "string" }, "fiscal_start_day": { "type": "integer", "minimum": 1, "maximum": 28 } }, "$id": "BudgetWindow" };
function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate106.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.unit === void 0 && (missing0 = "unit") || data.time_zone === void 0 && (missing0 = "time_zone") || data.fiscal_start_day === void 0 && (missing0 = "fiscal_start_day")) {
        validate106.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "unit" || key0 === "time_zone" || key0 === "fiscal_start_day")) {
            validate106.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.unit !== void 0) {
            let data0 = data.unit;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate106.errors = [{ instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if (!(data0 === "hour" || data0 === "day" || data0 === "week" || data0 === "month")) {
              validate106.errors = [{ instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/enum", keyword: "enum", params: { allowedValues: schema45.properties.unit.enum }, message: "must be equal to one of the allowed values" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.time_zone !== void 0) {
              const _errs4 = errors;
              if (typeof data.time_zone !== "string") {
                validate106.errors = [{ instancePath: instancePath + "/time_zone", schemaPath: "#/properties/time_zone/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.fiscal_start_day !== void 0) {
                let data2 = data.fiscal_start_day;
                const _errs6 = errors;
                if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                  validate106.errors = [{ instancePath: instancePath + "/fiscal_start_day", schemaPath: "#/properties/fiscal_start_day/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                  return false;
                }
                if (errors === _errs6) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 28 || isNaN(data2)) {
                      validate106.errors = [{ instancePath: instancePath + "/fiscal_start_day", schemaPath: "#/properties/fiscal_start_day/maximum", keyword: "maximum", params: { comparison: "<=", limit: 28 }, message: "must be <= 28" }];
                      return false;
                    } else {
                      if (data2 < 1 || isNaN(data2)) {
                        validate106.errors = [{ instancePath: instancePath + "/fiscal_start_day", schemaPath: "#/properties/fiscal_start_day/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate106.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate106.errors = vErrors;
  return errors === 0;
}
validate106.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate103(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate103.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.budget_id === void 0 && (missing0 = "budget_id") || data.scope === void 0 && (missing0 = "scope") || data.team_id === void 0 && (missing0 = "team_id") || data.key_id === void 0 && (missing0 = "key_id") || data.model === void 0 && (missing0 = "model") || data.tag === void 0 && (missing0 = "tag") || data.amount_usd === void 0 && (missing0 = "amount_usd") || data.amount_nano_usd === void 0 && (missing0 = "amount_nano_usd") || data.window === void 0 && (missing0 = "window") || data.mode === void 0 && (missing0 = "mode") || data.created_at === void 0 && (missing0 = "created_at") || data.updated_at === void 0 && (missing0 = "updated_at")) {
        validate103.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema43.properties, key0)) {
            validate103.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.budget_id !== void 0) {
            const _errs2 = errors;
            if (typeof data.budget_id !== "string") {
              validate103.errors = [{ instancePath: instancePath + "/budget_id", schemaPath: "#/properties/budget_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.scope !== void 0) {
              let data1 = data.scope;
              const _errs4 = errors;
              if (typeof data1 !== "string") {
                validate103.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              if (!(data1 === "gateway" || data1 === "team" || data1 === "key")) {
                validate103.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/enum", keyword: "enum", params: { allowedValues: schema43.properties.scope.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.team_id !== void 0) {
                let data2 = data.team_id;
                const _errs6 = errors;
                if (typeof data2 !== "string" && data2 !== null) {
                  validate103.errors = [{ instancePath: instancePath + "/team_id", schemaPath: "#/properties/team_id/type", keyword: "type", params: { type: schema43.properties.team_id.type }, message: "must be string,null" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.key_id !== void 0) {
                  let data3 = data.key_id;
                  const _errs8 = errors;
                  if (typeof data3 !== "string" && data3 !== null) {
                    validate103.errors = [{ instancePath: instancePath + "/key_id", schemaPath: "#/properties/key_id/type", keyword: "type", params: { type: schema43.properties.key_id.type }, message: "must be string,null" }];
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.model !== void 0) {
                    let data4 = data.model;
                    const _errs10 = errors;
                    if (typeof data4 !== "string" && data4 !== null) {
                      validate103.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: schema43.properties.model.type }, message: "must be string,null" }];
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.tag !== void 0) {
                      const _errs12 = errors;
                      if (!validate104(data.tag, { instancePath: instancePath + "/tag", parentData: data, parentDataProperty: "tag", rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.amount_usd !== void 0) {
                        let data6 = data.amount_usd;
                        const _errs13 = errors;
                        if (!(typeof data6 == "number" && isFinite(data6))) {
                          validate103.errors = [{ instancePath: instancePath + "/amount_usd", schemaPath: "#/properties/amount_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                          return false;
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.amount_nano_usd !== void 0) {
                          let data7 = data.amount_nano_usd;
                          const _errs15 = errors;
                          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
                            validate103.errors = [{ instancePath: instancePath + "/amount_nano_usd", schemaPath: "#/properties/amount_nano_usd/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                            return false;
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.window !== void 0) {
                            const _errs17 = errors;
                            if (!validate106(data.window, { instancePath: instancePath + "/window", parentData: data, parentDataProperty: "window", rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.mode !== void 0) {
                              let data9 = data.mode;
                              const _errs18 = errors;
                              if (typeof data9 !== "string") {
                                validate103.errors = [{ instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              if (!(data9 === "hard" || data9 === "soft")) {
                                validate103.errors = [{ instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema43.properties.mode.enum }, message: "must be equal to one of the allowed values" }];
                                return false;
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.created_at !== void 0) {
                                let data10 = data.created_at;
                                const _errs20 = errors;
                                if (errors === _errs20) {
                                  if (errors === _errs20) {
                                    if (typeof data10 === "string") {
                                      if (!formats0.validate(data10)) {
                                        validate103.errors = [{ instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                        return false;
                                      }
                                    } else {
                                      validate103.errors = [{ instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                  }
                                }
                                var valid0 = _errs20 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.updated_at !== void 0) {
                                  let data11 = data.updated_at;
                                  const _errs22 = errors;
                                  if (errors === _errs22) {
                                    if (errors === _errs22) {
                                      if (typeof data11 === "string") {
                                        if (!formats0.validate(data11)) {
                                          validate103.errors = [{ instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                          return false;
                                        }
                                      } else {
                                        validate103.errors = [{ instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                    }
                                  }
                                  var valid0 = _errs22 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate103.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate103.errors = vErrors;
  return errors === 0;
}
validate103.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate102.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.object === void 0 && (missing0 = "object") || data.data === void 0 && (missing0 = "data") || data.next_cursor === void 0 && (missing0 = "next_cursor")) {
        validate102.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "object" || key0 === "data" || key0 === "next_cursor")) {
            validate102.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.object !== void 0) {
            let data0 = data.object;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate102.errors = [{ instancePath: instancePath + "/object", schemaPath: "#/properties/object/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if ("list" !== data0) {
              validate102.errors = [{ instancePath: instancePath + "/object", schemaPath: "#/properties/object/const", keyword: "const", params: { allowedValue: "list" }, message: "must be equal to constant" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== void 0) {
              let data1 = data.data;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (Array.isArray(data1)) {
                  var valid1 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    const _errs6 = errors;
                    if (!validate103(data1[i0], { instancePath: instancePath + "/data/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
                      errors = vErrors.length;
                    }
                    var valid1 = _errs6 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate102.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                  return false;
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.next_cursor !== void 0) {
                let data3 = data.next_cursor;
                const _errs7 = errors;
                if (typeof data3 !== "string" && data3 !== null) {
                  validate102.errors = [{ instancePath: instancePath + "/next_cursor", schemaPath: "#/properties/next_cursor/type", keyword: "type", params: { type: schema42.properties.next_cursor.type }, message: "must be string,null" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate102.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate102.errors = vErrors;
  return errors === 0;
}
validate102.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var Budget = validate103;
var AuditEventList = validate109;
var schema46 = { "type": "object", "additionalProperties": false, "required": ["object", "data", "next_cursor"], "properties": { "object": { "type": "string", "const": "list" }, "data": { "type": "array", "items": { "$ref": "AuditEvent" } }, "next_cursor": { "type": ["string", "null"] } }, "$id": "AuditEventList" };
var schema47 = { "type": "object", "additionalProperties": false, "required": ["event_id", "occurred_at", "action", "target", "actor", "request_id", "before", "after"], "properties": { "event_id": { "type": "string" }, "occurred_at": { "type": "string", "format": "date-time" }, "action": { "type": "string", "enum": ["team.create", "team.update", "key.create", "key.update", "key.rotate", "key.revoke", "budget.set", "budget.delete"] }, "target": { "type": "object", "additionalProperties": false, "required": ["type", "id", "team_id"], "properties": { "type": { "type": "string", "enum": ["team", "key", "budget"] }, "id": { "type": "string" }, "team_id": { "type": ["string", "null"] } } }, "actor": { "$ref": "AuditActor" }, "request_id": { "type": ["string", "null"] }, "before": { "type": ["object", "null"] }, "after": { "type": ["object", "null"] } }, "$id": "AuditEvent" };
var schema48 = { "type": "object", "additionalProperties": false, "required": ["principal", "claimed_principal", "function_arn", "invocation_id"], "properties": { "principal": { "type": ["string", "null"] }, "claimed_principal": { "type": ["string", "null"] }, "function_arn": { "type": ["string", "null"] }, "invocation_id": { "type": ["string", "null"] } }, "$id": "AuditActor" };
function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate111.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.principal === void 0 && (missing0 = "principal") || data.claimed_principal === void 0 && (missing0 = "claimed_principal") || data.function_arn === void 0 && (missing0 = "function_arn") || data.invocation_id === void 0 && (missing0 = "invocation_id")) {
        validate111.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "principal" || key0 === "claimed_principal" || key0 === "function_arn" || key0 === "invocation_id")) {
            validate111.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.principal !== void 0) {
            let data0 = data.principal;
            const _errs2 = errors;
            if (typeof data0 !== "string" && data0 !== null) {
              validate111.errors = [{ instancePath: instancePath + "/principal", schemaPath: "#/properties/principal/type", keyword: "type", params: { type: schema48.properties.principal.type }, message: "must be string,null" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.claimed_principal !== void 0) {
              let data1 = data.claimed_principal;
              const _errs4 = errors;
              if (typeof data1 !== "string" && data1 !== null) {
                validate111.errors = [{ instancePath: instancePath + "/claimed_principal", schemaPath: "#/properties/claimed_principal/type", keyword: "type", params: { type: schema48.properties.claimed_principal.type }, message: "must be string,null" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.function_arn !== void 0) {
                let data2 = data.function_arn;
                const _errs6 = errors;
                if (typeof data2 !== "string" && data2 !== null) {
                  validate111.errors = [{ instancePath: instancePath + "/function_arn", schemaPath: "#/properties/function_arn/type", keyword: "type", params: { type: schema48.properties.function_arn.type }, message: "must be string,null" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.invocation_id !== void 0) {
                  let data3 = data.invocation_id;
                  const _errs8 = errors;
                  if (typeof data3 !== "string" && data3 !== null) {
                    validate111.errors = [{ instancePath: instancePath + "/invocation_id", schemaPath: "#/properties/invocation_id/type", keyword: "type", params: { type: schema48.properties.invocation_id.type }, message: "must be string,null" }];
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate111.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate111.errors = vErrors;
  return errors === 0;
}
validate111.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate110(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate110.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.event_id === void 0 && (missing0 = "event_id") || data.occurred_at === void 0 && (missing0 = "occurred_at") || data.action === void 0 && (missing0 = "action") || data.target === void 0 && (missing0 = "target") || data.actor === void 0 && (missing0 = "actor") || data.request_id === void 0 && (missing0 = "request_id") || data.before === void 0 && (missing0 = "before") || data.after === void 0 && (missing0 = "after")) {
        validate110.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "event_id" || key0 === "occurred_at" || key0 === "action" || key0 === "target" || key0 === "actor" || key0 === "request_id" || key0 === "before" || key0 === "after")) {
            validate110.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.event_id !== void 0) {
            const _errs2 = errors;
            if (typeof data.event_id !== "string") {
              validate110.errors = [{ instancePath: instancePath + "/event_id", schemaPath: "#/properties/event_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.occurred_at !== void 0) {
              let data1 = data.occurred_at;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (!formats0.validate(data1)) {
                      validate110.errors = [{ instancePath: instancePath + "/occurred_at", schemaPath: "#/properties/occurred_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                      return false;
                    }
                  } else {
                    validate110.errors = [{ instancePath: instancePath + "/occurred_at", schemaPath: "#/properties/occurred_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.action !== void 0) {
                let data2 = data.action;
                const _errs6 = errors;
                if (typeof data2 !== "string") {
                  validate110.errors = [{ instancePath: instancePath + "/action", schemaPath: "#/properties/action/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                if (!(data2 === "team.create" || data2 === "team.update" || data2 === "key.create" || data2 === "key.update" || data2 === "key.rotate" || data2 === "key.revoke" || data2 === "budget.set" || data2 === "budget.delete")) {
                  validate110.errors = [{ instancePath: instancePath + "/action", schemaPath: "#/properties/action/enum", keyword: "enum", params: { allowedValues: schema47.properties.action.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.target !== void 0) {
                  let data3 = data.target;
                  const _errs8 = errors;
                  if (errors === _errs8) {
                    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                      let missing1;
                      if (data3.type === void 0 && (missing1 = "type") || data3.id === void 0 && (missing1 = "id") || data3.team_id === void 0 && (missing1 = "team_id")) {
                        validate110.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/properties/target/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                        return false;
                      } else {
                        const _errs10 = errors;
                        for (const key1 in data3) {
                          if (!(key1 === "type" || key1 === "id" || key1 === "team_id")) {
                            validate110.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/properties/target/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                            return false;
                            break;
                          }
                        }
                        if (_errs10 === errors) {
                          if (data3.type !== void 0) {
                            let data4 = data3.type;
                            const _errs11 = errors;
                            if (typeof data4 !== "string") {
                              validate110.errors = [{ instancePath: instancePath + "/target/type", schemaPath: "#/properties/target/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            if (!(data4 === "team" || data4 === "key" || data4 === "budget")) {
                              validate110.errors = [{ instancePath: instancePath + "/target/type", schemaPath: "#/properties/target/properties/type/enum", keyword: "enum", params: { allowedValues: schema47.properties.target.properties.type.enum }, message: "must be equal to one of the allowed values" }];
                              return false;
                            }
                            var valid1 = _errs11 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data3.id !== void 0) {
                              const _errs13 = errors;
                              if (typeof data3.id !== "string") {
                                validate110.errors = [{ instancePath: instancePath + "/target/id", schemaPath: "#/properties/target/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid1 = _errs13 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data3.team_id !== void 0) {
                                let data6 = data3.team_id;
                                const _errs15 = errors;
                                if (typeof data6 !== "string" && data6 !== null) {
                                  validate110.errors = [{ instancePath: instancePath + "/target/team_id", schemaPath: "#/properties/target/properties/team_id/type", keyword: "type", params: { type: schema47.properties.target.properties.team_id.type }, message: "must be string,null" }];
                                  return false;
                                }
                                var valid1 = _errs15 === errors;
                              } else {
                                var valid1 = true;
                              }
                            }
                          }
                        }
                      }
                    } else {
                      validate110.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                      return false;
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.actor !== void 0) {
                    const _errs17 = errors;
                    if (!validate111(data.actor, { instancePath: instancePath + "/actor", parentData: data, parentDataProperty: "actor", rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs17 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.request_id !== void 0) {
                      let data8 = data.request_id;
                      const _errs18 = errors;
                      if (typeof data8 !== "string" && data8 !== null) {
                        validate110.errors = [{ instancePath: instancePath + "/request_id", schemaPath: "#/properties/request_id/type", keyword: "type", params: { type: schema47.properties.request_id.type }, message: "must be string,null" }];
                        return false;
                      }
                      var valid0 = _errs18 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.before !== void 0) {
                        let data9 = data.before;
                        const _errs20 = errors;
                        if (!(data9 && typeof data9 == "object" && !Array.isArray(data9)) && data9 !== null) {
                          validate110.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/type", keyword: "type", params: { type: schema47.properties.before.type }, message: "must be object,null" }];
                          return false;
                        }
                        var valid0 = _errs20 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.after !== void 0) {
                          let data10 = data.after;
                          const _errs22 = errors;
                          if (!(data10 && typeof data10 == "object" && !Array.isArray(data10)) && data10 !== null) {
                            validate110.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: schema47.properties.after.type }, message: "must be object,null" }];
                            return false;
                          }
                          var valid0 = _errs22 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate110.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate110.errors = vErrors;
  return errors === 0;
}
validate110.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate109(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate109.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.object === void 0 && (missing0 = "object") || data.data === void 0 && (missing0 = "data") || data.next_cursor === void 0 && (missing0 = "next_cursor")) {
        validate109.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "object" || key0 === "data" || key0 === "next_cursor")) {
            validate109.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.object !== void 0) {
            let data0 = data.object;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate109.errors = [{ instancePath: instancePath + "/object", schemaPath: "#/properties/object/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if ("list" !== data0) {
              validate109.errors = [{ instancePath: instancePath + "/object", schemaPath: "#/properties/object/const", keyword: "const", params: { allowedValue: "list" }, message: "must be equal to constant" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== void 0) {
              let data1 = data.data;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (Array.isArray(data1)) {
                  var valid1 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    const _errs6 = errors;
                    if (!validate110(data1[i0], { instancePath: instancePath + "/data/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
                      errors = vErrors.length;
                    }
                    var valid1 = _errs6 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate109.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                  return false;
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.next_cursor !== void 0) {
                let data3 = data.next_cursor;
                const _errs7 = errors;
                if (typeof data3 !== "string" && data3 !== null) {
                  validate109.errors = [{ instancePath: instancePath + "/next_cursor", schemaPath: "#/properties/next_cursor/type", keyword: "type", params: { type: schema46.properties.next_cursor.type }, message: "must be string,null" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate109.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate109.errors = vErrors;
  return errors === 0;
}
validate109.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var Health = validate114;
var schema49 = { "type": "object", "additionalProperties": false, "required": ["status", "service", "timestamp", "version", "environment", "region", "bedrock_endpoint", "store"], "properties": { "status": { "type": "string", "enum": ["healthy", "unhealthy"] }, "service": { "type": "string", "const": "llm-gateway" }, "timestamp": { "type": "string", "format": "date-time" }, "version": { "type": "string" }, "environment": { "type": "string" }, "region": { "type": "string" }, "bedrock_endpoint": { "type": ["string", "null"] }, "store": { "type": "array", "items": { "$ref": "StorePart" } } }, "$id": "Health" };
var schema50 = { "type": "object", "additionalProperties": false, "required": ["name", "status"], "properties": { "name": { "type": "string" }, "status": { "type": "string", "enum": ["ok", "missing", "refused", "unreachable"] } }, "$id": "StorePart" };
function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate115.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name") || data.status === void 0 && (missing0 = "status")) {
        validate115.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "name" || key0 === "status")) {
            validate115.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.name !== void 0) {
            const _errs2 = errors;
            if (typeof data.name !== "string") {
              validate115.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.status !== void 0) {
              let data1 = data.status;
              const _errs4 = errors;
              if (typeof data1 !== "string") {
                validate115.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              if (!(data1 === "ok" || data1 === "missing" || data1 === "refused" || data1 === "unreachable")) {
                validate115.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema50.properties.status.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate115.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate115.errors = vErrors;
  return errors === 0;
}
validate115.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate114(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate114.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.status === void 0 && (missing0 = "status") || data.service === void 0 && (missing0 = "service") || data.timestamp === void 0 && (missing0 = "timestamp") || data.version === void 0 && (missing0 = "version") || data.environment === void 0 && (missing0 = "environment") || data.region === void 0 && (missing0 = "region") || data.bedrock_endpoint === void 0 && (missing0 = "bedrock_endpoint") || data.store === void 0 && (missing0 = "store")) {
        validate114.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "status" || key0 === "service" || key0 === "timestamp" || key0 === "version" || key0 === "environment" || key0 === "region" || key0 === "bedrock_endpoint" || key0 === "store")) {
            validate114.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.status !== void 0) {
            let data0 = data.status;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate114.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if (!(data0 === "healthy" || data0 === "unhealthy")) {
              validate114.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema49.properties.status.enum }, message: "must be equal to one of the allowed values" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.service !== void 0) {
              let data1 = data.service;
              const _errs4 = errors;
              if (typeof data1 !== "string") {
                validate114.errors = [{ instancePath: instancePath + "/service", schemaPath: "#/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              if ("llm-gateway" !== data1) {
                validate114.errors = [{ instancePath: instancePath + "/service", schemaPath: "#/properties/service/const", keyword: "const", params: { allowedValue: "llm-gateway" }, message: "must be equal to constant" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.timestamp !== void 0) {
                let data2 = data.timestamp;
                const _errs6 = errors;
                if (errors === _errs6) {
                  if (errors === _errs6) {
                    if (typeof data2 === "string") {
                      if (!formats0.validate(data2)) {
                        validate114.errors = [{ instancePath: instancePath + "/timestamp", schemaPath: "#/properties/timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                        return false;
                      }
                    } else {
                      validate114.errors = [{ instancePath: instancePath + "/timestamp", schemaPath: "#/properties/timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.version !== void 0) {
                  const _errs8 = errors;
                  if (typeof data.version !== "string") {
                    validate114.errors = [{ instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.environment !== void 0) {
                    const _errs10 = errors;
                    if (typeof data.environment !== "string") {
                      validate114.errors = [{ instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.region !== void 0) {
                      const _errs12 = errors;
                      if (typeof data.region !== "string") {
                        validate114.errors = [{ instancePath: instancePath + "/region", schemaPath: "#/properties/region/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.bedrock_endpoint !== void 0) {
                        let data6 = data.bedrock_endpoint;
                        const _errs14 = errors;
                        if (typeof data6 !== "string" && data6 !== null) {
                          validate114.errors = [{ instancePath: instancePath + "/bedrock_endpoint", schemaPath: "#/properties/bedrock_endpoint/type", keyword: "type", params: { type: schema49.properties.bedrock_endpoint.type }, message: "must be string,null" }];
                          return false;
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.store !== void 0) {
                          let data7 = data.store;
                          const _errs16 = errors;
                          if (errors === _errs16) {
                            if (Array.isArray(data7)) {
                              var valid1 = true;
                              const len0 = data7.length;
                              for (let i0 = 0; i0 < len0; i0++) {
                                const _errs18 = errors;
                                if (!validate115(data7[i0], { instancePath: instancePath + "/store/" + i0, parentData: data7, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                  vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
                                  errors = vErrors.length;
                                }
                                var valid1 = _errs18 === errors;
                                if (!valid1) {
                                  break;
                                }
                              }
                            } else {
                              validate114.errors = [{ instancePath: instancePath + "/store", schemaPath: "#/properties/store/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                          var valid0 = _errs16 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate114.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate114.errors = vErrors;
  return errors === 0;
}
validate114.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

// <stdin>
var validators = {
  listTeams: { "200": TeamList, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  createTeam: { "201": Team, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "409": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  getTeam: { "200": Team, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "404": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  updateTeam: { "200": Team, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "404": ErrorResponse, "409": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  getTeamUsage: { "200": UsageReport, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "404": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  listTeamUsageRequests: { "200": UsageRecordList, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "404": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  getTeamUsageRequest: { "200": UsageRecordDetail, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "404": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  listKeys: { "200": ApiKeyList, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "404": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  createKey: { "201": ApiKeySecret, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "404": ErrorResponse, "409": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  updateKey: { "200": ApiKey, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "404": ErrorResponse, "409": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  revokeKey: { "200": ApiKey, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "404": ErrorResponse, "409": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  rotateKey: { "200": ApiKeySecret, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "404": ErrorResponse, "409": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  listBudgets: { "200": BudgetList, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "404": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  setBudget: { "200": Budget, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "404": ErrorResponse, "409": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  deleteBudget: { "200": Budget, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "404": ErrorResponse, "409": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  listAuditEvents: { "200": AuditEventList, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse },
  getHealth: { "200": Health, "400": ErrorResponse, "401": ErrorResponse, "403": ErrorResponse, "413": ErrorResponse, "415": ErrorResponse, "500": ErrorResponse, "503": ErrorResponse }
};
export {
  validators
};
