// @flow
const a: {| b: number |} = <script type="text/plain" data-c15t-category="measurement">{`go()`}</script>;
