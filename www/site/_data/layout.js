export default "base.njk";
