<?php
// Lists no files of this folder.
