// @flow
const a: {| b: number |} = <script type="text/plain" data-consent="analytics">{`go()`}</script>;
